import { describe, expect, it } from "vitest";
import { expectSteady } from "../../testing/steady.ts";
import { readTitle, type TitleFacts } from "./read-title.ts";

const nothing = { at: null, durationMin: null, durationMax: null, owner: null, optional: false, second: false };
const minutes = (durationMin: number, durationMax = durationMin) => ({ durationMin, durationMax });
const wall = (time: string, date: string | null = null) => ({ at: { kind: "wall" as const, time, date } });
const between = (start: string, end: string, date: string | null = null) => ({ at: { kind: "window" as const, start, end, date } });
const offset = (count: number) => ({ at: { kind: "offset" as const, minutes: count } });

const titles: [string, Partial<TitleFacts>][] = [
  ["Deploy the API", { title: "Deploy the API" }],
  ["🚀 Deploy", { title: "Deploy" }],
  ["ğŸš€ Deploy", { title: "Deploy" }],
  ["3. Create backup", { title: "Create backup" }],
  ["5) Switch", { title: "Switch" }],
  ["Phase 2: Move", { title: "Phase 2: Move" }],
  ["50% of users", { title: "50% of users" }],
  ["1:00 PM - Announce", { title: "Announce", ...wall("13:00") }],
  ["13:25 Switch over", { title: "Switch over", ...wall("13:25") }],
  ["[09:05] Open the bridge", { title: "Open the bridge", ...wall("09:05") }],
  ["9:00-9:30: Warm up", { title: "Warm up", ...between("09:00", "09:30"), ...minutes(30) }],
  ["Move (March 5, 1:00 PM - 3:00 PM)", { title: "Move", ...between("13:00", "15:00", "2025-03-05"), ...minutes(120) }],
  ["Move (11:00 - 1:00 PM)", { title: "Move", ...between("11:00", "13:00"), ...minutes(120) }],
  ["T-30 Freeze", { title: "Freeze", ...offset(-30) }],
  ["T-7 Days: First mail", { title: "First mail", ...offset(-7 * 24 * 60) }],
  ["T+1 Hour: Report", { title: "Report", ...offset(60) }],
  ["T–15 min | Call", { title: "Call", ...offset(-15) }],
  ["T-0: Go", { title: "Go", ...offset(0) }],
  ["J-1 : Prévenir", { title: "Prévenir", ...offset(-24 * 60) }],
  ["Pre-flight (1 Hour Before Go-Live)", { title: "Pre-flight", ...offset(-60) }],
  ["30 Minutes Before", { title: "30 Minutes Before", ...offset(-30) }],
  ["Tasks (Before March 5, 1:00 PM)", { title: "Tasks (Before March 5, 1:00 PM)" }],
  ["Check (15 minutes)", { title: "Check", ...minutes(15) }],
  ["Deploy (30-45 minutes)", { title: "Deploy", ...minutes(30, 45) }],
  ["Deploy (2-3 Hours)", { title: "Deploy", ...minutes(120, 180) }],
  ["Copy (Duration: 1h 30m)", { title: "Copy", ...minutes(90) }],
  ["Copy (~10 min)", { title: "Copy", ...minutes(10) }],
  ["Kopie (20 Minuten)", { title: "Kopie", ...minutes(20) }],
  ["Watch (First 24 hours)", { title: "Watch", ...offset(0), ...minutes(1440) }],
  ["Phase 2: Try it (Week 2-3)", { title: "Phase 2: Try it", ...offset(10_080), ...minutes(20_160) }],
  ["Week 2-4", { title: "Week 2-4", ...offset(10_080), ...minutes(30_240) }],
  ["First Week Plan", { title: "First Week Plan", ...offset(0), ...minutes(10_080) }],
  ["Week 2 review meeting", { title: "Week 2 review meeting", ...offset(10_080) }],
  ["Day 2: Move", { title: "Move", ...offset(1440), ...minutes(1440) }],
  ["Mail (24 hours prior)", { title: "Mail", ...offset(-1440) }],
  ["D-7 - Mail", { title: "Mail", ...offset(-10_080) }],
  ["H+2: Look", { title: "Look", ...offset(120) }],
  ["Go-Live + 2h: Look", { title: "Look", ...offset(120) }],
  ["T-minus 30 minutes: Call", { title: "Call", ...offset(-30) }],
  ["T-1h30: Call", { title: "Call", ...offset(-90) }],
  ["T-2 or earlier: Call", { title: "T-2 or earlier: Call" }],
  ["30 minutes before lunch", { title: "30 minutes before lunch" }],
  ["09h30 Appel", { title: "Appel", ...wall("09:30") }],
  ["Anruf (14.00 Uhr)", { title: "Anruf", ...wall("14:00") }],
  ["Call (9:00 AM CET)", { title: "Call", ...wall("09:00") }],
  ["Call (17:00 GMT+2)", { title: "Call", ...wall("17:00") }],
  ["Open (11:00 AM - Next Day)", { title: "Open", ...wall("11:00") }],
  ["Open (11:00 AM next day)", { title: "Open (next day)", ...wall("11:00") }],
  ["Open (1:00 PM - 3:00 PM, 45 min)", { title: "Open", ...between("13:00", "15:00"), ...minutes(45) }],
  ["Watch (22:00 - 02:00)", { title: "Watch", ...between("22:00", "02:00"), ...minutes(240) }],
  ["Done by 5 PM", { title: "Done by 5 PM" }],
  ["Plan (2025)", { title: "Plan (2025)" }],
  ["Upgrade (1.30)", { title: "Upgrade (1.30)" }],
  ["Check (0-15 min)", { title: "Check", ...offset(0), ...minutes(15) }],
  ["Check [15 min]", { title: "Check", ...minutes(15) }],
  ["Check – 30-45 min", { title: "Check", ...minutes(30, 45) }],
  ["Check (half an hour)", { title: "Check", ...minutes(30) }],
  ["Check (1h30m)", { title: "Check", ...minutes(90) }],
  ["Check (< 5 min)", { title: "Check", ...minutes(5) }],
  ["Failures > 5% sustained (5 minutes)", { title: "Failures > 5% sustained (5 minutes)" }],
  ["Canary (10%)", { title: "Canary (10%)" }],
  ["Back up (Owner: Ana, 15 min)", { title: "Back up", owner: "Ana", ...minutes(15) }],
  ["Back up (Owner: Ana, Ben)", { title: "Back up", owner: "Ana, Ben" }],
  ["Back up @ana", { title: "Back up", owner: "ana" }],
  ["Ask @ana for the key", { title: "Ask @ana for the key", owner: "ana" }],
  ["[DBA] Back up", { title: "Back up", owner: "DBA" }],
  ["Fence the primary [DBA]", { title: "Fence the primary", owner: "DBA" }],
  ["取得する（30分）", { title: "取得する", ...minutes(30) }],
  ["Move (Sat 10 Jan 2026, 08:00-14:00)", { title: "Move", ...between("08:00", "14:00", "2026-01-10"), ...minutes(360) }],
  ["Release Lead: Cut the branch", { title: "Cut the branch", owner: "Release Lead" }],
  ["Verify: Health checks passing", { title: "Verify: Health checks passing" }],
  ["Install `@scope/tool@4`, mail ops@example.com", { title: "Install `@scope/tool@4`, mail ops@example.com" }],
  ["Update DNS if needed", { title: "Update DNS if needed", optional: true }],
  ["Drop the old tables (second person confirms)", { title: "Drop the old tables", second: true }],
  [
    "Alte Daten löschen (Vier-Augen-Prinzip, 5 min)",
    { title: "Alte Daten löschen (Vier-Augen-Prinzip)", second: true, durationMin: 5, durationMax: 5 },
  ],
  ["Restart, four eyes", { title: "Restart, four eyes", second: true }],
  ["Second person on call joins", { title: "Second person on call joins" }],
  ["Pressekonferenz (optional)", { title: "Pressekonferenz (optional)", optional: true }],
  ["Immediate actions:", { title: "Immediate actions" }],
  ["", { title: "Untitled" }],
];

describe("reading a title", () => {
  it.each(titles)("%s", (text, expected) => {
    expect(readTitle(text, "2025")).toEqual({ ...nothing, ...expected });
  });

  it.each([" ", ":", "(", "1:", "9", "a - "])("is steady on many of “%s”", (piece) =>
    expectSteady((size) => readTitle(`${piece.repeat(size)}x`, null), 50_000),
  );

  it("cuts a title to what a row holds", () => {
    expect(readTitle("word ".repeat(200), null).title).toHaveLength(500);
  });
});

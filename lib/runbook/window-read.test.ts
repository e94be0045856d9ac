import { describe, expect, it } from "vitest";
import { planDiff } from "#lib/domain/document/plan-diff.ts";
import { moveT0, setWindow } from "#lib/domain/plan/when.ts";
import { isoOf } from "#lib/domain/schedule/zone-time.ts";
import { sofia } from "#lib/domain/testing/people.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { read } from "./read.ts";
import { planMarkdown } from "./write/plan-markdown.ts";

const plan = (head: string) => `# Move\n\n${head}\n\n## Deploy\n\n- [ ] Switch the traffic\n- [ ] Look at it\n`;
const windowIn = (head: string) => {
  const { window } = read(plan(head)).draft;
  return window ? [window.date, window.start, window.endDate, window.end, window.published] : null;
};

describe("the window of a document", () => {
  it.each([
    ["**Maintenance window:** 02:00–06:00 UTC", [null, "02:00", null, "06:00", false]],
    ["**Change window**: 22:00 to 02:00", [null, "22:00", null, "02:00", false]],
    ["**Deployment Window:** 10:00 PM - 2:00 AM UTC (published)", [null, "22:00", null, "02:00", true]],
    ["**Window:** 2027-03-05 22:00 – 2027-03-06 02:00", ["2027-03-05", "22:00", "2027-03-06", "02:00", false]],
    ["**Window:** Friday, March 5, 2027, 10 PM – Saturday, March 6, 2027, 2 AM", ["2027-03-05", "22:00", "2027-03-06", "02:00", false]],
    ["**Date:** 2027-03-05\n**Release window:** 22:00 – 02:00 (4 hours)", [null, "22:00", null, "02:00", false]],
    ["| Field | Value |\n|---|---|\n| Service | Ledger |\n| Change window | 22:00 - 23:30 |", [null, "22:00", null, "23:30", false]],
    ["**Wartungsfenster:** 22:00 bis 02:00 Uhr", [null, "22:00", null, "02:00", false]],
    ["**Fenêtre de maintenance :** 22h00 à 02h00", [null, "22:00", null, "02:00", false]],
    ["**Ventana de mantenimiento:** 22:00 a 02:00", [null, "22:00", null, "02:00", false]],
    ["**Maintenance window:** 22:00 for 4 hours", [null, "22:00", null, "02:00", false]],
    ["**Window start:** 13:00 UTC\n**Window end:** 15:00 UTC", [null, "13:00", null, "15:00", false]],
    ["**Deployment Window:**\n- Start: 13:00\n- End: 15:00", [null, "13:00", null, "15:00", false]],
    ["**Deployment Window:**\n- Start: [TIME]\n- Completion: [TIME]", null],
    ["## Maintenance window\n\n02:00 – 06:00 UTC", [null, "02:00", null, "06:00", false]],
    ["The maintenance window is 02:00–06:00 UTC.", [null, "02:00", null, "06:00", false]],
    ["**Maintenance window:** Saturday 28 Nov 2026, 22:00 to Sunday 02:00", ["2026-11-28", "22:00", null, "02:00", false]],
    ["**Window:** two hours", null],
    ["**Window:** [TIME] - [TIME]", null],
    ["**Window size:** 10:00 - 12:00", null],
  ])("%s", (head, window) => {
    expect(windowIn(head)).toEqual(window);
  });

  it("is where the plan begins, unless a start is said by itself", () => {
    expect(read(plan("**Date:** 2027-03-05\n**Maintenance window:** 02:00 – 06:00 UTC")).draft).toMatchObject({ start: "02:00" });
    expect(read(plan("**Maintenance window:** 02:00 – 06:00 UTC\n**Date:** 2027-03-05\n**Start:** 02:30")).draft).toMatchObject({
      start: "02:30",
    });
    expect(read(plan("**Change window:** Saturday 28 Nov 2026, 22:00 to Sunday 02:00")).draft).toMatchObject({
      date: "2026-11-28",
      start: "22:00",
    });
  });

  it("in another zone than the plan’s is read in the plan’s", () => {
    const head = "**Date:** 2027-03-05\n**Time zone:** Europe/Berlin\n**Change window:** 21:00 – 23:30 UTC";
    expect(windowIn(head)).toEqual([null, "22:00", null, "00:30", false]);
  });
});

/** The plan that a document becomes. */
function made(head: string) {
  const { draft } = read(plan(head));
  const zone = draft.zone ?? "UTC";
  const t0 = draft.date && draft.start ? isoOf(draft.date, draft.start, zone) : null;
  return { test: new TestRoom(draft, { t0, zone }), draft };
}

describe("a plan of such a document", () => {
  const dated = "**Date:** 2027-03-05\n**Time zone:** UTC\n**Maintenance window:** 22:00 – 02:00";
  const night = { start: "2027-03-05T22:00:00.000Z", end: "2027-03-06T02:00:00.000Z", published: false };

  it("has its window on the day of the document, over midnight where it is a night’s", () => {
    expect(made(dated).test.room.plan.window).toEqual(night);
  });

  it("begins in the second half of a night where its start says so", () => {
    const { test } = made("**Start:** 2027-03-06 00:30\n**Time zone:** UTC\n**Maintenance window:** 22:00 – 02:00");
    expect(test.room.plan).toMatchObject({ t0: "2027-03-06T00:30:00.000Z", window: night });
  });

  it("has none while nobody knows its day", () => {
    expect(made("**Maintenance window:** 22:00 – 02:00 UTC").test.room.plan.window).toBeNull();
  });

  it("writes it as the document does, and once as it is now where people moved it or took it away", () => {
    const { test } = made(dated);
    const windowsIn = (text: string) => text.split("\n").filter((line) => /window/i.test(line));
    expect(windowsIn(planMarkdown(test.room))).toEqual(["**Maintenance window:** 22:00 – 02:00"]);
    const later = { start: "2027-03-05T23:00:00.000Z", end: "2027-03-06T03:00:00.000Z", published: true };
    test.do(setWindow, { window: later }, sofia);
    expect(windowsIn(planMarkdown(test.room))).toEqual(["**Window:** 2027-03-05 23:00 – 2027-03-06 03:00 (published)"]);
    const again = read(planMarkdown(test.room)).draft;
    expect(again.window).toMatchObject({ date: "2027-03-05", start: "23:00", endDate: "2027-03-06", end: "03:00", published: true });
    expect(again.start).toBe("22:00");
    test.do(setWindow, { window: null }, sofia);
    expect(windowsIn(planMarkdown(test.room))).toEqual([]);
  });

  it("is offered the window of a new version, and keeps what people set here", () => {
    const { test, draft } = made(dated);
    const windows = (head: string) =>
      planDiff(test.room, draft, read(plan(head)).draft)
        .differences.filter(({ of, field }) => of === "plan" && field === "window")
        .map(({ to, made }) => [to, made]);
    expect(windows(dated)).toEqual([]);
    expect(windows(dated.replace("02:00", "03:00"))).toEqual([["5 Mar 2027 22:00 – 6 Mar 03:00", "document"]]);
    test.do(setWindow, { window: { ...night, published: true } }, sofia);
    test.do(moveT0, { t0: "2027-03-05T22:30:00.000Z", reason: "late" }, sofia);
    expect(windows(dated).filter(([, by]) => by === "document")).toEqual([]);
  });
});

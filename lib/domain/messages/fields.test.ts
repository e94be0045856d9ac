import { describe, expect, it } from "vitest";
import { fieldsOf } from "./fields.ts";
import { suggestedFact } from "./suggested.ts";

const fields = (body: string, subject: string | null = null) => fieldsOf({ subject, body });

it("are told apart by the label before them, and are one where they say the same", () => {
  const body = "Start: [TIME]\n- **Completion**: [TIME]\nOn-call: [NAME]\nDatabase Admin: [NAME]\nWindow: [TIME] - [TIME]\n[PLAN] again";
  expect(fields(body, "[PLAN] at [TIME]").map(({ gap }) => gap)).toEqual([
    ...["[PLAN]", "[TIME]", "Start: [TIME]", "Completion: [TIME]", "On-call: [NAME]", "Database Admin: [NAME]"],
    ...["Window: [TIME]", "Window: [TIME] #2"],
  ]);
});

it.each([
  ["[ROLLING BACK / ROLLBACK COMPLETE]", "choice", ["ROLLING BACK", "ROLLBACK COMPLETE"]],
  ["Issues: [None / list any]", "choice", ["None"]],
  ["Issues: [None / List any minor issues and resolutions]", "choice", ["None"]],
  ["Outcome: {{yes/no}}", "choice", ["yes", "no"]],
  ["Escalation: [PHONE/PAGER]", "question", []],
  ["Next: [DATE/TIME]", "question", []],
  ["<your name>", "question", []],
  ["Signed: ____", "question", []],
  ["it is ____ now", "unknown", []],
  ["We have [X] parcels", "unknown", []],
  ["Status: SUCCESS", "literal", []],
])("of %s are a %s", (text, kind, options) => {
  expect(fields(text)).toMatchObject([{ kind, options }]);
});

describe("results", () => {
  it.each([
    ["Error Rate: 0.3% (within normal range)", "0.3% (within normal range)"],
    ["- Audio Posts: [COUNT] (100% migrated)", "(100% migrated)"],
    ["- User Satisfaction: No negative feedback", "No negative feedback"],
    ["- Performance: Meeting all benchmarks", "Meeting all benchmarks"],
    ["Expected: 15 more minutes", "15 more minutes"],
    ["All verification checks passed", "All verification checks passed"],
    ["✅ Zero data loss", "Zero data loss"],
    ["- No critical errors detected.", "No critical errors detected."],
    ["None reported.", "None reported."],
    ["The deployment completed successfully.", "The deployment completed successfully."],
    ["The move has been successfully completed and stabilized.", "The move has been successfully completed and stabilized."],
    ["It took 42 minutes.", "It took 42 minutes."],
    ["* Database backup verified", "Database backup verified"],
    ["Alle Tests bestanden", "Alle Tests bestanden"],
  ])("of %s are found where they stand", (line, text) => {
    const body = `Team,\n${line}`;
    const found = fields(body).filter(({ kind }) => kind === "literal");
    expect(found).toMatchObject([{ text }]);
    expect(body.slice(found[0]?.at).startsWith(text)).toBe(true);
  });

  it("of a list of current metrics are results even where they look like limits", () => {
    expect(fields("**Current Metrics:**\n- Error Rate: <1%\n- Query Performance: <100ms avg").map(({ text }) => text)).toEqual([
      "<1%",
      "<100ms avg",
    ]);
  });

  it.each([
    "Error Rate: <1%",
    "Expected deployment duration: 45-60 minutes",
    "Status: In Progress",
    "We will deploy tomorrow; the window is 2 hours.",
    "Review deployment checklist",
    "Please report if anything was not restored.",
    "No user-facing changes initially",
    "Next: Data migration",
    "All hands meet at 10:00",
    "Rollback procedures are in the wiki",
  ])("are none in: %s", (line) => {
    expect(fields(`Team,\n${line}`)).toEqual([]);
  });
});

describe("the fact a field probably means", () => {
  it.each([
    ["X of Y steps complete", null, null, "steps-of"],
    ["PHASE NAME", null, null, "phase"],
    ["next phase", null, null, "next-phase"],
    ["START TIME", null, null, "start"],
    ["start_time", null, null, "start"],
    ["END TIME", null, null, "forecast-end"],
    ["estimated completion", null, null, "forecast-end"],
    ["DATE", null, null, "date"],
    ["TIMEZONE", null, null, "zone"],
    ["percent", null, null, "percent"],
    ["X minutes remaining", null, null, "minutes-left"],
    ["TIME", "Start", null, "start"],
    ["TIME", "Completion", null, "forecast-end"],
    ["TIME", "Time", null, "time-now"],
    ["TIME", null, true, "start"],
    ["X", "Progress", null, "percent"],
    ["DURATION", null, true, "duration-planned"],
    ["DURATION", "Total Duration", null, "duration-actual"],
    ["DURATION", null, false, "duration-actual"],
    ["plan_url", null, null, "plan-link"],
    ["Runbook URL", null, null, "plan-link"],
    ["LINK", "Deployment plan", null, "plan-link"],
    ["dashboard link", null, null, "numbers-link"],
    ["URL", "Dashboard", null, "numbers-link"],
    // Nobody guesses.
    ["LINK", null, null, null],
    ["status page", null, null, null],
    ["LINK", "Status page", null, null],
    ["LINK", "Ticket", null, null],
    ["DURATION", null, null, null],
    ["expected impact", null, null, null],
    ["error rate percent", null, null, null],
    ["estimated number of users", null, null, null],
    ["TIME", "Next update", false, null],
    ["None / list any", null, null, null],
    ["Your name", null, null, null],
  ] as const)("of %s (%s, before: %s) is %s", (name, label, before, fact) => {
    const kind = fields(`[${name}]`)[0]?.kind ?? "question";
    expect(suggestedFact({ name, label, kind }, before)).toBe(fact);
  });
});

describe("a field that asks for a count", () => {
  const kindOf = (body: string) => fieldsOf({ subject: null, body })[0]?.kind;
  it.each([
    "[X of Y users migrated]",
    "[N issues open]",
    "[NUMBER OF AFFECTED USERS]",
    "{{user_count}}",
    "Affected users: [NUMBER]",
    "[3 of 12 checks failed]",
  ])("is known by its words: %s", (body) => expect(kindOf(body)).toBe("count"));
  it.each(["[X minutes remaining]", "[X]% done", "[N days]", "Version: [NUMBER]", "[TIME]"])(
    "is no length of time, share or name: %s",
    (body) => expect(kindOf(body)).not.toBe("count"),
  );
});

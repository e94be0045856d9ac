import { expect, it } from "vitest";
import { holdPlan, resumePlan } from "../holds/verbs.ts";
import { openIncident, resolveIncident } from "../incidents/verbs.ts";
import { must } from "../kernel/must.ts";
import { completePlan, startPlan } from "../plan/start-and-end.ts";
import { moveT0 } from "../plan/when.ts";
import { completeStep, skipStep } from "../steps/work.ts";
import { ana, draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addMessage, editMessage } from "./edit.ts";
import { fillMessage } from "./fill.ts";
import { addReport, correctMessage } from "./reports.ts";
import { sendMessage } from "./sending.ts";
import { gapsOf, messageDueAt, messagesOf, written } from "./written.ts";

const at = (time: string) => `2026-11-26T${time}:00.000Z`;
const channels = [{ id: "channel-ops", name: "ops" }];

it("a report tells what became of the run, at its time; only what nobody can know but people is asked", () => {
  const plan = new TestRoom(draftOf({ Deploy: ["Stop writes", "Copy the data", "Start writes"] }));
  plan.now = at("12:00");
  plan.do(moveT0, { t0: at("13:00") }, sofia);
  plan.do(addReport, { minutes: 10_080 }, sofia);
  expect(plan.do(addReport, { minutes: 10_080 }, sofia)).toMatchObject({ kind: "already" });
  const report = () => must(messagesOf(plan.room)[0], "the report");
  expect(messageDueAt(plan.room, report())).toBe(Date.parse("2026-12-03T13:00:00.000Z"));
  plan.now = at("13:00");
  plan.do(startPlan, {}, sofia);
  const [first = "", second = "", third = ""] = Object.keys(plan.room.steps);
  plan.do(completeStep, { stepId: first }, ana);
  plan.now = at("13:10");
  plan.do(holdPlan, { reason: "The line is down" }, sofia);
  plan.now = at("13:22");
  plan.do(resumePlan, {}, sofia);
  plan.do(skipStep, { stepId: second, reason: "Copied yesterday" }, ana);
  const opened = plan.do(openIncident, { title: "Old totals" }, ana);
  const incidentId = opened.kind === "change" ? opened.subject : "";
  plan.do(resolveIncident, { incidentId, cause: "A stale page" }, ana);
  plan.do(completeStep, { stepId: third }, sofia);
  plan.now = at("13:40");
  plan.do(completePlan, {}, sofia);
  const gaps = gapsOf(plan.room, report(), Date.parse(plan.now));
  expect(gaps.filter(({ fact }) => fact === null).map(({ gap }) => gap)).toEqual(["Lessons: {{what we learnt}}"]);
  const { body } = written(report(), gaps);
  for (const line of [
    "**Result:** complete",
    "**Start:** 13:00",
    "**Steps:** 3 of 3 steps",
    "**Skipped:** Copy the data",
    "**Failed:** none",
    "**Holds:** 1, 12 min in all: The line is down",
    "**Decisions:** none",
    "**Incidents:** Old totals (13:22, resolved after 1 min: A stale page)",
    `**Done by:** ${ana.name} 1; ${sofia.name} 1`,
    "**After-care:** nothing to check",
  ])
    expect(body.split("\n")).toContain(line);
  expect(body).toContain("**End:** 13:40");
  expect(body).toContain("**Length:** 40 min");
});

it("a correction goes where the first went, says what it corrects, and is begun once", () => {
  const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] }));
  plan.now = at("12:00");
  plan.do(startPlan, {}, sofia);
  plan.do(addMessage, { title: "Begun", subject: "We have begun", body: "It takes [HOW LONG].", channels }, sofia);
  const messageId = must(messagesOf(plan.room)[0], "the message").id;
  expect(plan.do(correctMessage, { messageId }, sofia)).toMatchObject({ reason: "not-sent" });
  plan.do(fillMessage, { messageId, gap: "[HOW LONG]", fact: null, value: "an hour" }, sofia);
  plan.do(sendMessage, { messageId }, sofia);
  const begun = plan.do(correctMessage, { messageId }, sofia);
  expect(plan.do(correctMessage, { messageId }, sofia)).toMatchObject({ kind: "already" });
  const id = begun.kind === "change" ? begun.subject : "";
  expect(plan.room.messages[id]).toMatchObject({ title: "Correction: Begun", body: "It takes an hour.", channels, corrects: messageId });
  plan.do(editMessage, { messageId: id, body: "It takes two hours." }, sofia);
  plan.now = at("12:20");
  expect(plan.do(sendMessage, { messageId: id }, sofia)).toMatchObject({
    data: { subject: "Correction: We have begun", body: "This corrects “We have begun” of 12:00.\n\nIt takes two hours." },
  });
});

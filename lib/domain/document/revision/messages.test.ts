import { expect, it } from "vitest";
import { read } from "../../../runbook/read.ts";
import { askToSend, setLeaving } from "../../messages/due.ts";
import { addMessage } from "../../messages/edit.ts";
import { fillMessage } from "../../messages/fill.ts";
import { sayMessage } from "../../messages/said.ts";
import { sofia } from "../../testing/people.ts";
import { RevisedPlan } from "../../testing/revised.ts";

const fence = (text: string) => `\`\`\`\nTeam,\n\n${text}\n\`\`\`\n`;
const document = (start: string, end: string | null, more = "") =>
  `# Move\n\n## Deploy\n\n- [ ] Run the migration\n\n## Communication templates\n\n### Work begins\n\n${fence(start)}\n${end === null ? "" : `### Work is over\n\n${fence(end)}`}${more}`;
const said = (plan: RevisedPlan, next: string) => plan.said(next).filter((each) => each.startsWith("message"));
const planOf = (text: string) => new RevisedPlan((words) => read(words).draft, text);
const called = (plan: RevisedPlan, title: string) => {
  const row = Object.values(plan.room.messages).find((each) => each.title === title && !each.removedAt);
  if (!row) throw new Error(`no message ${title}`);
  return row;
};

it("brings other words of a message in, with what people bound in it, adds one that is new and takes out what is gone", () => {
  const plan = planOf(document("We begin at [TIME].", "It is done."));
  plan.do(fillMessage, { messageId: called(plan, "Work begins").id, gap: "[TIME]", fact: "start", value: null }, sofia);
  const next = document("We begin at [TIME], all of us.", null, `### Help\n\n${fence("Call us: [PHONE].")}`);
  expect(said(plan, next)).toEqual([
    "message “Work begins” body: Team,\n\nWe begin at [TIME]. → Team,\n\nWe begin at [TIME], all of us.",
    "message “Help” added",
    "message “Work is over” removed",
  ]);
  plan.revise(next);
  expect(called(plan, "Work begins")).toMatchObject({
    body: "Team,\n\nWe begin at [TIME], all of us.",
    fields: [{ gap: "[TIME]", fact: "start" }],
  });
  expect(called(plan, "Help").body).toBe("Team,\n\nCall us: [PHONE].");
  expect(said(plan, next)).toEqual([]);
});

it("never changes what was sent, and says so", () => {
  const plan = planOf(document("We begin.", "It is done."));
  plan.do(sayMessage, { messageId: called(plan, "Work begins").id, subject: null, body: "We begin." }, sofia);
  const next = document("We begin now.", "It is done.");
  expect(said(plan, next)).toEqual(["message “Work begins” body: Team,\n\nWe begin. → Team,\n\nWe begin now. (stays)"]);
  expect(plan.diff(next).differences.map(({ blocked }) => blocked)).toContain("It stays: it was sent.");
  plan.revise(next);
  expect(called(plan, "Work begins")).toMatchObject({ body: "Team,\n\nWe begin.", sentBody: "We begin." });
});

it("keeps what people added, and other words of theirs until somebody takes the document’s", () => {
  const plan = planOf(document("We begin.", "It is done."));
  plan.do(addMessage, { title: "Ours", body: "Hello." }, sofia);
  expect(said(plan, document("We begin.", "It is over."))).toEqual([
    "message “Work is over” body: Team,\n\nIt is done. → Team,\n\nIt is over.",
  ]);
  plan.revise(document("We begin.", "It is over."));
  expect(called(plan, "Ours").body).toBe("Hello.");
});

it("asks again before other words are sent that somebody had asked to send", () => {
  const plan = planOf(document("We begin.", "It is done."));
  const messageId = called(plan, "Work begins").id;
  plan.do(setLeaving, { messageId, auto: false, second: true }, sofia);
  plan.do(askToSend, { messageId }, sofia);
  expect(called(plan, "Work begins").askedBy).not.toBeNull();
  plan.revise(document("We begin now.", "It is done."));
  expect(called(plan, "Work begins")).toMatchObject({ body: "Team,\n\nWe begin now.", askedBy: null, askedAt: null });
});

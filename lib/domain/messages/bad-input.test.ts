import { expect, it } from "vitest";
import { startPlan } from "../plan/start-and-end.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addMessage } from "./edit.ts";
import { fillMessage } from "./fill.ts";
import { sendMessage } from "./sending.ts";

it("a field bound to a role that nobody holds keeps its message until somebody does", () => {
  const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] }));
  plan.do(startPlan, {}, sofia);
  plan.do(addRole, { title: "On-call" }, sofia);
  const [roleId = ""] = Object.keys(plan.room.roles);
  plan.do(addMessage, { title: "Whom to call", body: "Call [NAME].", channels: [{ id: "ops", name: "ops" }] }, sofia);
  const [messageId = ""] = Object.keys(plan.room.messages);
  plan.do(fillMessage, { messageId, gap: "[NAME]", fact: "role", roleId, value: null }, sofia);
  expect(plan.do(sendMessage, { messageId }, sofia)).toMatchObject({ reason: "open-fields", message: expect.stringContaining("[NAME]") });
  plan.do(assignRole, { roleId, holder: { id: "ana", name: "Ana Novak" } }, sofia);
  expect(plan.do(sendMessage, { messageId }, sofia)).toMatchObject({ data: { body: "Call Ana Novak." } });
});

it("words longer than a message holds are refused with what to do", () => {
  const long = "We begin at [TIME]. ".repeat(52_000);
  const said = (input: unknown) => addMessage.input.safeParse(input).error?.issues[0]?.message;
  expect(said({ title: "Long", body: long })).toBe(
    "A message holds 20,000 characters, and this is 1,040,000. Shorten it, or attach the rest to it as a file.",
  );
  expect(sendMessage.input.safeParse({ messageId: "m", body: long }).error?.issues[0]?.message).toContain(
    "attach the rest to it as a file",
  );
});

it("a rhythm of nothing is refused with what is one", () => {
  const issue = addMessage.input.safeParse({ title: "Often", body: "x", repeats: { every: "minutes", minutes: 0 } }).error?.issues[0];
  expect(issue?.message).toBe("is at least 1 minute");
});

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

import { expect, it } from "vitest";
import { system } from "../kernel/permissions.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { deliverByHand, sendAgain, tryDelivery } from "./deliveries.ts";
import { sendMessage } from "./sending.ts";
import { undeliveredFor, undeliveredOf } from "./undelivered.ts";
import { addMessage } from "./verbs.ts";

const gone = { taken: false as const, why: "It is gone.", retry: false, afterMs: null };

/** A plan with a message that Jonas sends, sent by Sofia by two channels, of which both are gone. */
function failed() {
  const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] })).start();
  plan.do(addRole, { title: "Announcer" }, sofia);
  const [roleId = ""] = Object.keys(plan.room.roles);
  plan.do(assignRole, { roleId, holder: { id: "jonas", name: "Jonas Ott" } }, sofia);
  const channels = [
    { id: "c1", name: "ops" },
    { id: "c2", name: "desk" },
  ];
  plan.do(addMessage, { title: "We have begun", body: "We have.", roleId, channels }, sofia);
  const [messageId = ""] = Object.keys(plan.room.messages);
  plan.do(sendMessage, { messageId }, sofia);
  const [first = "", second = ""] = Object.keys(plan.room.deliveries);
  const fail = (deliveryId: string) => plan.do(tryDelivery, { deliveryId, outcome: gone }, system);
  return {
    plan,
    first,
    second,
    fail,
    left: () => undeliveredOf(plan.room).map(({ title, delivery }) => `${title} by ${delivery.channel}`),
  };
}

it("names what was given up, until it goes again or somebody has sent it by hand", () => {
  const { plan, first, second, fail, left } = failed();
  expect(left()).toEqual([]);
  fail(first);
  fail(second);
  expect(left()).toEqual(["We have begun by ops", "We have begun by desk"]);
  plan.do(sendAgain, { deliveryId: first }, sofia);
  expect(left()).toEqual(["We have begun by desk"]);
  plan.do(deliverByHand, { deliveryId: second }, sofia);
  expect(left()).toEqual([]);
});

it("waits for whoever sends the message and for whoever sent it, and for everybody where that is nobody", () => {
  const { plan, first, fail } = failed();
  fail(first);
  const waits = (userId: string) => undeliveredFor(plan.room, userId).length;
  expect([waits("jonas"), waits("sofia"), waits("ana")]).toEqual([1, 1, 0]);
  const [message] = Object.values(plan.room.messages);
  if (!message) throw new Error("it has a message");
  const alone = { ...message, roleId: null, sentBy: { id: system.userId, name: system.name } };
  plan.room = { ...plan.room, messages: { [message.id]: alone } };
  expect([waits("jonas"), waits("ana")]).toEqual([1, 1]);
});

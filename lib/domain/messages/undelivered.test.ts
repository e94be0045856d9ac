import { expect, it } from "vitest";
import { system } from "../kernel/permissions.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { deliverByHand, mostAttempts, sendAgain, tryDelivery } from "./deliveries.ts";
import { addMessage } from "./edit.ts";
import { sendMessage } from "./sending.ts";
import { undeliveredFor, undeliveredOf } from "./undelivered.ts";

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

const busy = (afterMs: number | null) => ({ taken: false as const, why: "It is busy.", retry: true, afterMs });

it("lets a channel ask for an hour, and does not go there before that for anybody", () => {
  const { plan, first, left } = failed();
  plan.do(tryDelivery, { deliveryId: first, outcome: busy(3_600_000) }, system);
  expect(plan.room.deliveries[first]).toMatchObject({ tryAt: "2026-11-26T13:00:00.000Z", asksUntil: "2026-11-26T13:00:00.000Z" });
  expect(left()).toEqual(["We have begun by ops"]);
  expect(plan.do(sendAgain, { deliveryId: first }, sofia)).toMatchObject({ kind: "refusal", reason: "pause-asked" });
  plan.do(deliverByHand, { deliveryId: first }, sofia);
  expect(left()).toEqual([]);
});

it("is tried for twelve hours at most, said to be late from the fourth attempt on, and can be hurried meanwhile", () => {
  const { plan, first, left } = failed();
  const state = () => plan.room.deliveries[first]?.state;
  const begun = Date.parse(plan.now);
  const tryOnce = () => {
    plan.now = plan.room.deliveries[first]?.tryAt ?? plan.now;
    plan.do(tryDelivery, { deliveryId: first, outcome: busy(null) }, system);
  };
  for (let attempt = 1; attempt <= 3; attempt++) tryOnce();
  expect(left()).toEqual([]);
  tryOnce();
  expect(left()).toEqual(["We have begun by ops"]);
  plan.do(sendAgain, { deliveryId: first }, sofia);
  expect(plan.room.deliveries[first]).toMatchObject({ attempts: 0, tryAt: plan.now });
  let attempts = 0;
  while (state() === "queued" && attempts < 1000) {
    tryOnce();
    attempts++;
  }
  expect(attempts).toBe(mostAttempts);
  const hours = (Date.parse(plan.now) - begun) / 3_600_000;
  expect([hours > 11, hours < 13]).toEqual([true, true]);
  expect(plan.room.deliveries[first]?.why).toBe("It is busy. It was tried 56 times.");
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

import { newId } from "../../domain/kernel/id.ts";
import type { Actor } from "../../domain/kernel/permissions.ts";
import type { Facts } from "../../domain/kernel/verb.ts";
import type { PlanVerb } from "../../domain/plan/verb.ts";
import { createPlan, startPlan } from "../../domain/plan/verbs.ts";
import type { PlanRoom } from "../../domain/room.ts";
import { draftOf, sofia } from "../../domain/testing/people.ts";
import { type Performed, perform, performFirst } from "../perform.ts";
import { readRoom } from "../rooms.ts";

export type TestPlan = {
  id: string;
  room: () => Promise<PlanRoom>;
  stepId: (title: string) => Promise<string>;
  act: <I>(verb: PlanVerb<I>, input: unknown, actor: Actor, commandId?: string, facts?: Facts) => Promise<Performed>;
};

/** A plan in the database, started unless told otherwise. */
export async function testPlan(outline: Parameters<typeof draftOf>[0], { started = true } = {}): Promise<TestPlan> {
  const id = newId();
  const input = {
    workspaceId: "w",
    slug: `plan-${id}`,
    title: "Test plan",
    t0: null,
    zone: "UTC",
    draft: draftOf(outline),
    document: null,
  };
  await performFirst({ verb: createPlan, roomId: id, input, actor: sofia, commandId: "create" });
  const plan: TestPlan = {
    id,
    room: () => readRoom("plan", id),
    stepId: async (title) => Object.values((await readRoom("plan", id)).steps).find((step) => step.title === title)?.id ?? "",
    act: (verb, input, actor, commandId = newId(), facts = {}) => perform({ verb, roomId: id, input, actor, commandId, facts }),
  };
  if (started) await plan.act(startPlan, {}, sofia);
  return plan;
}

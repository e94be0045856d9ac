import { newId } from "../../domain/kernel/id.ts";
import type { Actor } from "../../domain/kernel/permissions.ts";
import type { Facts } from "../../domain/kernel/verb.ts";
import { startPlan } from "../../domain/plan/start-and-end.ts";
import type { PlanVerb } from "../../domain/plan/verb.ts";
import { createPlan } from "../../domain/plan/verbs.ts";
import type { PlanRoom } from "../../domain/room.ts";
import { ana, draftOf, jonas, mira, sofia, vera } from "../../domain/testing/people.ts";
import { acceptInvite, createInvite } from "../../domain/workspace/invites.ts";
import { createWorkspace } from "../../domain/workspace/verbs.ts";
import { type Performed, perform, performFirst } from "../perform.ts";
import { copyOf, readRoom } from "../rooms.ts";
import { sha256 } from "../seal.ts";

export type TestPlan = {
  id: string;
  room: () => Promise<PlanRoom>;
  stepId: (title: string) => Promise<string>;
  act: <I>(verb: PlanVerb<I>, input: unknown, actor: Actor, commandId?: string, facts?: Facts) => Promise<Performed>;
};

/** The workspace of test plans, `w`, with everybody in it whom tests know; made once in a database. */
export async function peopledWorkspace(): Promise<void> {
  if (await copyOf("w")) return;
  const admin = { ...sofia, role: "admin" } as const;
  const founder = { userId: sofia.userId, name: sofia.name, email: null };
  await performFirst({ verb: createWorkspace, roomId: "w", input: { name: "W", founder }, actor: admin, commandId: "create" });
  for (const { userId, name, role } of [ana, jonas, mira, vera]) {
    const invite = { role, email: null, planId: null, expiresAt: "2100-01-01T00:00:00.000Z" };
    const facts = { secretHash: sha256(userId) };
    const made = await perform({ verb: createInvite, roomId: "w", input: invite, actor: admin, commandId: `invite ${userId}`, facts });
    const inviteId = made.already ? "" : made.event.subject;
    const account = { userId, name, email: null };
    await perform({ verb: acceptInvite, roomId: "w", input: { inviteId }, actor: admin, commandId: `join ${userId}`, facts: { account } });
  }
}

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
  await peopledWorkspace();
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

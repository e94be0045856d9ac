import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createAccount } from "../lib/auth/accounts.ts";
import { foundWorkspace, setupState } from "../lib/auth/setup.ts";
import { newId } from "../lib/domain/id.ts";
import { phasesOf, walkPhase } from "../lib/domain/outline.ts";
import type { Actor } from "../lib/domain/permissions.ts";
import { publishPhase } from "../lib/domain/phases.ts";
import { startPlan } from "../lib/domain/plans.ts";
import { postUpdate } from "../lib/domain/publishing.ts";
import { completeStep, startStep } from "../lib/domain/steps.ts";
import type { Verb } from "../lib/domain/verb.ts";
import { importPlan } from "../lib/import/import-plan.ts";
import { perform } from "../lib/journal/perform.ts";
import { seedGate } from "./seed-gate.ts";

const minute = 60_000;

/** A workspace with plans to play with, made once, by the same verbs people use: it leaves a real journal. */
export async function seedSample(): Promise<void> {
  if ((await setupState()).kind !== "unclaimed") return;
  const { userId } = await createAccount({ name: "First admin", email: null, password: null });
  const { workspaceId, actor } = await foundWorkspace("Sample workspace", { userId, name: "First admin", email: null });
  await seedRunning(actor, workspaceId);
  await seedUpcoming(actor, workspaceId);
}

/** One plan in the middle of its day. */
async function seedRunning(actor: Actor, workspaceId: string): Promise<void> {
  const t0 = new Date(Math.floor(Date.now() / (5 * minute)) * 5 * minute - 37 * minute).toISOString();
  const { room } = await importPlan({ ...example("ledger-cutover.md"), t0, zone: "Europe/Berlin", actor, workspaceId, commandId: newId() });
  const act = <I>(verb: Verb<"plan", I>, input: unknown) => perform({ verb, roomId: room.id, input, actor, commandId: newId() });
  await act(startPlan, {});
  await seedGate(act, room.id, actor);
  const phases = phasesOf(room);
  for (const phase of phases.filter(({ kind }) => kind !== "rollback")) {
    await act(publishPhase, { phaseId: phase.id, publicTitle: phase.title.replace(/^phase \d+:\s*/i, "") });
  }
  const [first, second] = phases;
  const leaves = [first, second].flatMap((phase) => (phase ? walkPhase(room, phase.id).filter(({ depth }) => depth === 0) : []));
  for (const { step } of leaves) await act(completeStep, { stepId: step.id, withChildren: true });
  const third = phases[2] ? walkPhase(room, phases[2].id) : [];
  if (third[0]) await act(completeStep, { stepId: third[0].step.id, withChildren: true });
  const next = third.find(({ step }) => step.id !== third[0]?.step.id && step.parentId === null);
  if (next) await act(startStep, { stepId: next.step.id });
  await act(postUpdate, {
    headline: "The cutover has started.",
    body: "Statements are read-only for about an hour. Payments are not affected.",
  });
}

/** One plan that is still to come. */
async function seedUpcoming(actor: Actor, workspaceId: string): Promise<void> {
  const t0 = new Date(Math.floor(Date.now() / (60 * minute)) * 60 * minute + 3 * 24 * 60 * minute).toISOString();
  await importPlan({ ...example("dns-move.md"), t0, zone: "Europe/Berlin", actor, workspaceId, commandId: newId() });
}

const example = (name: string) => ({ name, bytes: readFileSync(join(import.meta.dirname, "../examples", name)) });

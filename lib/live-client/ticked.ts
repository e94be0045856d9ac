import { can } from "../domain/access.ts";
import type { Command } from "../domain/command.ts";
import { applyChange, set } from "../domain/kernel/change.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { live } from "../domain/kernel/room.ts";
import type { Context } from "../domain/kernel/verb.ts";
import { isUnderWay } from "../domain/plan/statuses.ts";
import type { PlanRoom } from "../domain/room.ts";
import { notWorkable } from "../domain/steps/guards.ts";
import { begun, finished, openAgain } from "../domain/steps/marks.ts";
import { descendantsOf } from "../domain/steps/outline.ts";
import { isClosed, type Step, steps } from "../domain/steps/rows.ts";

/** What a tick makes of its own row, or null where the verb would not do it. What follows from it, the verb says. */
const marks: Readonly<Record<string, (room: PlanRoom, step: Step, context: Context) => Partial<Step> | null>> = {
  startStep: (room, step, context) => (step.status === "doing" || isClosed(step) || notWorkable(room, step) ? null : begun(context)),
  completeStep: (room, step, context) =>
    isClosed(step) || notWorkable(room, step) || descendantsOf(room, step).some((child) => !isClosed(child))
      ? null
      : finished(step, "done", context),
  reopenStep: (_room, step, context) => (step.status === "todo" ? null : openAgain(context)),
};

/**
 * The room with the viewer's unsent ticks on their own rows, for the moment before the verbs have come: a box changes under the finger
 * that ticks it. Everything else an act does is shown once the verbs are there (`overlay`).
 */
export function ticked(room: PlanRoom, commands: readonly Command[], actor: Actor, now: string): PlanRoom {
  let shown = room;
  for (const { verb, input, madeAt } of commands) {
    const step = live(shown, steps, stepIdIn(input));
    const mark = Object.hasOwn(marks, verb) ? marks[verb] : undefined;
    if (!step || !mark || !isUnderWay(shown.plan) || !can(actor, "step:work", shown).ok) continue;
    const row = mark(shown, step, { actor, now: madeAt ?? now, seq: shown.seq, newId: () => step.id, facts: {} });
    if (row) shown = applyChange(shown, { seq: shown.seq, rows: [set(steps, step.id, row)] });
  }
  return shown;
}

function stepIdIn(input: unknown): string | null {
  const id = typeof input === "object" && input !== null ? Reflect.get(input, "stepId") : null;
  return typeof id === "string" ? id : null;
}

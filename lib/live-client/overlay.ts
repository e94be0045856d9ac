import { can } from "../domain/access.ts";
import type { Command } from "../domain/command.ts";
import { applyChange } from "../domain/kernel/change.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import type { PlanVerb } from "../domain/plan/verb.ts";
import type { PlanRoom } from "../domain/room.ts";
import { planVerbs } from "../domain/verbs.ts";
import { idsIn, type NewIds } from "./new-ids.ts";

export type Overlay = {
  room: PlanRoom;
  /** The ids of rows that an unsent command names or sets. */
  unsaved: ReadonlySet<string>;
};

/**
 * The room with the viewer's own unsent commands laid over it: the verbs themselves, decided again whenever the room
 * moves, so that what the screen promises is what the server will most likely do. `ids` remembers what each command called its new
 * rows, so that they are the same rows at every decision.
 */
export function overlay(room: PlanRoom, commands: readonly Command[], actor: Actor, now: string, ids: NewIds): Overlay {
  const unsaved = new Set<string>();
  let shown = room;
  for (const command of commands) {
    const verb: PlanVerb | undefined = planVerbs[command.verb];
    for (const id of idsIn(command.input)) unsaved.add(id);
    // What an earlier page left here: the server says that it does not know it.
    if (!verb) continue;
    const parsed = verb.input.safeParse(command.input);
    if (!parsed.success || !can(actor, verb.may, shown).ok) continue;
    try {
      const context = { actor, now: command.madeAt ?? now, seq: shown.seq, newId: ids.of(command), facts: {} };
      const decision = verb.decide(shown, parsed.data, context);
      if (decision.kind !== "change") continue;
      for (const row of decision.rows) if (row.collection !== "plan") unsaved.add(row.id);
      shown = applyChange(shown, { seq: shown.seq, rows: decision.rows });
    } catch {
      // A mistake in a verb must not take the page away: what waits in the outbox would do so again after every reload. The
      // server decides, and says what failed.
    }
  }
  return { room: shown, unsaved };
}

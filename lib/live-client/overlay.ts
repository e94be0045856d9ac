import { can } from "../domain/access.ts";
import type { Command } from "../domain/command.ts";
import { applyChange, rowOf } from "../domain/kernel/change.ts";
import { madeIds } from "../domain/kernel/made-ids.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import type { PlanVerb } from "../domain/plan/verb.ts";
import type { PlanRoom } from "../domain/room.ts";
import { planVerbs } from "../domain/verbs.ts";
import { idsIn } from "./ids-in.ts";

export type Overlay = {
  room: PlanRoom;
  /** The ids of rows that an unsent command names or sets. */
  unsaved: ReadonlySet<string>;
};

/**
 * The room with the viewer's own unsent commands laid over it: the verbs themselves, decided again whenever the room
 * moves, so that what the screen promises is what the server will most likely do. A command whose new rows are there is done: its
 * event came down the line before the answer to it.
 */
export function overlay(room: PlanRoom, commands: readonly Command[], actor: Actor, now: string): Overlay {
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
      const newId = madeIds(room.id, actor.id, command.id);
      const made = new Set<string>();
      const context = { actor, now: command.madeAt ?? now, seq: shown.seq, newId: () => noted(made, newId()), facts: {} };
      const decision = verb.decide(shown, parsed.data, context);
      if (decision.kind !== "change") continue;
      if (decision.rows.some((row) => made.has(row.id) && rowOf(shown, row))) continue;
      for (const row of decision.rows) if (row.collection !== "plan") unsaved.add(row.id);
      shown = applyChange(shown, { seq: shown.seq, rows: decision.rows });
    } catch {
      // A mistake in a verb must not take the page away: what waits in the outbox would do so again after every reload. The
      // server decides, and says what failed.
    }
  }
  return { room: shown, unsaved };
}

function noted(ids: Set<string>, id: string): string {
  ids.add(id);
  return id;
}

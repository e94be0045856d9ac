import { can } from "#lib/domain/access.ts";
import type { Command } from "#lib/domain/command.ts";
import { applyChange } from "#lib/domain/kernel/change.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import type { Actor } from "#lib/domain/kernel/permissions.ts";
import type { PlanVerb } from "#lib/domain/plan/verb.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { planVerbs } from "#lib/domain/verbs.ts";

/**
 * The room with the viewer's own unsent commands laid over it: the verbs themselves, decided again whenever the room
 * moves, so that what the screen promises is what the server will most likely do. `unsaved` names the rows they touch.
 */
export function overlay(
  room: PlanRoom,
  commands: readonly Command[],
  actor: Actor,
  now: string,
): { room: PlanRoom; unsaved: ReadonlySet<string> } {
  const unsaved = new Set<string>();
  let shown = room;
  for (const { verb: name, input } of commands) {
    const verb: PlanVerb = planVerbs[name];
    const parsed = verb.input.safeParse(input);
    if (!parsed.success || !can(actor, verb.may, shown).ok) continue;
    try {
      const decision = verb.decide(shown, parsed.data, { actor, now, seq: shown.seq, newId, facts: {} });
      if (decision.kind !== "change") continue;
      for (const row of decision.rows) if (row.collection === "steps") unsaved.add(row.id);
      shown = applyChange(shown, { seq: shown.seq, rows: decision.rows });
    } catch {
      // A mistake in a verb must not take the page away: what waits in the outbox would do so again after every reload. The
      // server decides, and says what failed.
    }
  }
  return { room: shown, unsaved };
}

import { can } from "../domain/access.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import type { PlanVerb } from "../domain/plan/verb.ts";
import type { PlanRoom } from "../domain/room.ts";
import { type PlanVerbName, planVerbs } from "../domain/verbs.ts";

/**
 * Why a verb would not do this now, by the verb's own word, before a person writes what goes with it; null where it would. `input` is
 * what they would send, with any words in the place of theirs. `now` is ISO 8601 UTC.
 */
export function whyNot(room: PlanRoom, actor: Actor, name: PlanVerbName, input: unknown, now: string): string | null {
  const verb: PlanVerb = planVerbs[name];
  const may = can(actor, verb.may, room);
  if (!may.ok) return may.reason;
  const parsed = verb.input.safeParse(input);
  if (!parsed.success) return null;
  const decision = verb.decide(room, parsed.data, { actor, now, seq: room.seq, newId: () => "not-yet-made", facts: {} });
  return decision.kind === "change" ? null : decision.message;
}

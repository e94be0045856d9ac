import { type Action, type Actor, type Answer, granted, isAtLeast, no, yes } from "./kernel/permissions.ts";
import { all } from "./kernel/room.ts";
import type { Verb } from "./kernel/verb.ts";
import { planMembers } from "./plan/rows.ts";
import { isUnderWay } from "./plan/statuses.ts";
import type { Room } from "./room.ts";

/** Whether this actor may do this in this room, and if not, why: the sentence a greyed button shows. */
export function can(actor: Actor, action: Action, room: Room): Answer {
  if (actor.kind === "system") return yes;
  const answer = granted(actor, action, room.id);
  if (!answer.ok || room.kind !== "plan") return answer;
  if (room.plan.restricted && actor.role !== "admin" && !all(room, planMembers).some(({ userId }) => userId === actor.userId))
    return no("This plan is restricted to named people. Ask its lead to add you.");
  if (action === "plan:edit" && isUnderWay(room.plan) && !isAtLeast(actor, "lead")) return no("While a plan runs, only leads may edit it.");
  return yes;
}

/** Whether this actor may perform this verb: the product itself only those that say so, which never speak for a person. */
export function mayPerform(actor: Actor, verb: Pick<Verb, "may" | "system">, room: Room): Answer {
  if (actor.kind === "system" && !verb.system) return no("Only a person may do this.");
  return can(actor, verb.may, room);
}

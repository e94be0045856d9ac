import { applyChange } from "../kernel/change.ts";
import { all } from "../kernel/room.ts";
import { cutText } from "../kernel/text.ts";
import type { Change, Context } from "../kernel/verb.ts";
import { isUnderWay } from "../plan/statuses.ts";
import { openedDecision } from "../rollback/open.ts";
import { rollbackDecisions } from "../rollback/rows.ts";
import type { PlanRoom } from "../room.ts";
import { type Asker, askersOf } from "./status.ts";

const touching = new Set(["triggerGroups", "tripwires", "thresholds", "metrics"]);

/**
 * A change of a plan under way that lets something ask to roll back which holds already, with the question it asks: a group that is said, made to need
 * less or put back; one that loses the triggers that do not hold; a trigger that stands in a group no longer. Nothing is asked twice of what
 * holds since before it was asked, so taking a group out and putting it back repeats no question that was answered.
 */
export function withWhatHoldsAsked(room: PlanRoom, made: Change, context: Context): Change {
  if (!isUnderWay(room.plan) || !made.rows.some(({ collection }) => touching.has(collection))) return made;
  if (made.rows.some(({ collection }) => collection === rollbackDecisions.name)) return made;
  const after = applyChange(room, { seq: context.seq, rows: made.rows });
  const held = new Set(askersOf(room).flatMap(({ id, holds, members }) => (holds ? [id, ...members.map((each) => each.id)] : [])));
  const asker = askersOf(after).find((each) => each.holds && !held.has(each.id) && !wasAsked(room, each));
  if (!asker) return made;
  const { kind, id, text, responseMinutes } = asker;
  const reason = asker.members.flatMap((each) => (each.holds ? [each.text] : [])).join("; ");
  const asked = openedDecision(after, { kind, id, text }, { reason: cutText(reason, 4000), responseMinutes }, context);
  return { ...made, rows: [...made.rows, ...asked] };
}

/** Whether it has asked since all that holds of it holds. */
function wasAsked(room: PlanRoom, { id, members }: Asker): boolean {
  const since = Math.max(...members.flatMap((each) => (each.holds && each.since ? [Date.parse(each.since)] : [])));
  return all(room, rollbackDecisions).some(({ cause, openedAt }) => cause.id === id && Date.parse(openedAt) >= since);
}

import { applyChange } from "../kernel/change.ts";
import { isAtLeast } from "../kernel/permissions.ts";
import { all, find } from "../kernel/room.ts";
import { type Change, type Context, type Refusal, refuse } from "../kernel/verb.ts";
import { messages } from "../messages/rows.ts";
import type { PlanRoom } from "../room.ts";
import { audiences } from "./rows.ts";
import { waysOf } from "./ways.ts";

const columns = new Set(["title", "reach", "channels", "onStatusPage", "removedAt"]);

/**
 * Whoever may not send a message does not say either where it goes while it leaves by itself, whichever verb would: the channels of an audience, its
 * name, or the audience as a whole. Looks at every change of a plan; most of them touch no audience.
 */
export function guardWays(room: PlanRoom, change: Change, { actor, seq }: Context): Change | Refusal {
  if (isAtLeast(actor, "lead")) return change;
  const touched = change.rows.some(
    ({ collection, row }) => collection === audiences.name && Object.keys(row).some((name) => columns.has(name)),
  );
  const waiting = touched ? all(room, messages).filter(({ auto, sentAt, skippedAt }) => auto && !sentAt && !skippedAt) : [];
  if (waiting.length === 0) return change;
  const after = applyChange(room, { seq, rows: change.rows });
  const moved = waiting.find((message) => {
    const now = find(after, messages, message.id);
    return now?.auto && said(room, message) !== said(after, now);
  });
  if (!moved) return change;
  return refuse(
    "leaves-by-itself",
    `“${moved.title}” leaves by itself, and this would change where it goes. Ask a lead to change it, or to have somebody send the message.`,
    "forbidden",
  );
}

/** Where a message goes, in one word that differs when it goes elsewhere. */
function said(room: PlanRoom, message: Parameters<typeof waysOf>[1]): string {
  const { channels, onStatusPage } = waysOf(room, message);
  return JSON.stringify([channels.map(({ id }) => id).toSorted(), onStatusPage]);
}

import { applyChange, set } from "../kernel/change.ts";
import { all } from "../kernel/room.ts";
import { type Change, type Context, withJobs } from "../kernel/verb.ts";
import { deliveryTimer } from "../messages/delivery-timer.ts";
import { type Delivery, deliveries } from "../messages/rows.ts";
import { plans } from "../plan/rows.ts";
import type { PlanRoom } from "../room.ts";
import { stageVisits } from "./rows.ts";
import { rolloutOf } from "./status.ts";

type Told = NonNullable<Delivery["stage"]>;

/** The rollout in the words of `GET …/rollout`, at `now` (ISO 8601). */
function toldOf(room: PlanRoom, now: string, readings: Context["facts"]["readings"]): Told {
  const { stage, visit, percent, soakUntil, state } = rolloutOf(room, Date.parse(now), readings);
  return {
    ...{ stage: stage?.title ?? null, percent, cohort: stage?.cohort || null, since: stage && visit ? visit.enteredAt : null },
    ...{ soakUntil: soakUntil === null ? null : new Date(soakUntil).toISOString(), state },
  };
}

/** Who has the change, since when, and whether that stands still: what somebody who follows must know at once. */
const partsOf = ({ stage, percent, since, state }: Told) => JSON.stringify([stage, percent, since, state === "held", state === "done"]);

/**
 * The same change with a delivery to every webhook of the rollout, where it changes the stage or puts it on hold. What of an earlier stage is still on its
 * way gives way: the newest is the one that counts. A rehearsal tells nobody, nor does a plan whose sending is off or a test.
 */
export function withStageTold(room: PlanRoom, made: Change, { now, seq, newId, facts }: Context): Change {
  const { stageChannels, mode, sending } = room.plan;
  if (stageChannels.length === 0 || mode !== "live" || sending !== "live" || !made.rows.some(moves)) return made;
  const stage = toldOf(applyChange(room, { seq, rows: made.rows }), now, facts.readings);
  if (partsOf(stage) === partsOf(toldOf(room, now, facts.readings))) return made;
  const ids = new Set(stageChannels.map(({ id }) => id));
  const older = all(room, deliveries).filter((each) => each.stage && each.state === "queued" && ids.has(each.channelId));
  const over = { state: "failed" as const, why: "A newer stage was told instead.", tryAt: null, doneAt: now };
  const fresh = stageChannels.map(({ id: channelId, name: channel }) =>
    deliveries.make({ id: newId(), planId: room.id, stage, channelId, channel, queuedAt: now, tryAt: now }),
  );
  const rows = [...older.map(({ id }) => set(deliveries, id, over)), ...fresh.map((each) => set(deliveries, each.id, each))];
  const jobs = [...older.map((each) => deliveryTimer({ ...each, ...over })), ...fresh.map(deliveryTimer)];
  return withJobs({ ...made, rows: [...made.rows, ...rows] }, [...(made.jobs ?? []), ...jobs]);
}

const moves = ({ collection, row }: Change["rows"][number]) =>
  collection === stageVisits.name || (collection === plans.name && "status" in row);

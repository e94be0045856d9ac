import { invalid, notFound } from "../../../domain/kernel/errors.ts";
import { live } from "../../../domain/kernel/room.ts";
import type { PlanRoom } from "../../../domain/room.ts";
import { type PlanProgress, planProgress } from "../../../domain/schedule/progress.ts";
import { plannedSlots, plannedStart } from "../../../domain/watches/planned-slots.ts";
import { type Watch, watches } from "../../../domain/watches/rows.ts";
import { dueCount, type Slot, slotsBetween, watchesOf } from "../../../domain/watches/slots.ts";
import type { SlotAnswer, SlotsQuery } from "./slot-schema.ts";

/** Of all watches together; who wants more of one asks for it by its id. */
const mostAtOnce = 5_000;
const mostOfOne = 500;
/** How many of those still to come are told where there are more than can be. */
const toCome = 20;

/** The times of the plan's checks to repeat, the oldest first: as they are, or as planned where their phase has not begun. */
export function slotsOf(room: PlanRoom, { watch: watchId, state, after }: SlotsQuery, now: number): SlotAnswer[] {
  if (watchId !== undefined && !live(room, watches, watchId)) throw notFound("There is no such check to repeat in this plan.");
  const progress = planProgress(room, now);
  const asked = watchesOf(room)
    .filter(({ id }) => watchId === undefined || id === watchId)
    .filter((watch) => watch.startedAt !== null || plannedStart(room, watch, progress) !== null);
  const each = Math.min(mostOfOne, Math.max(toCome + 1, Math.floor(mostAtOnce / Math.max(1, asked.length))));
  return asked
    .flatMap((watch) => {
      const from = after === undefined ? Math.max(1, dueCount(room, watch, now) + toCome + 1 - each) : after + 1;
      return timesOf(room, watch, progress, { from, to: from + each - 1, now });
    })
    .filter((slot) => state === undefined || slot.state === state)
    .map(answerOf)
    .sort((a, b) => (a.dueAt ?? "9").localeCompare(b.dueAt ?? "9"));
}

type Part = { from: number; to: number; now: number };

function timesOf(room: PlanRoom, watch: Watch, progress: PlanProgress, { from, to, now }: Part): Slot[] {
  const planned = plannedStart(room, watch, progress);
  return planned === null ? slotsBetween(room, watch, from, to, now) : plannedSlots(watch, planned, from, to);
}

function answerOf({ watch, slot, dueAt, state, reading, lateBy }: Slot): SlotAnswer {
  return {
    ...{ id: `${watch.id}.${slot}`, watchId: watch.id, watch: watch.title, slot },
    ...{ dueAt: dueAt === null ? null : new Date(dueAt).toISOString(), state, lateMinutes: lateBy },
    fixed: watch.startedAt !== null,
    ...{ reading: reading?.value ?? null, unit: watch.unit, note: reading?.note ?? null },
    ...{ by: reading?.by.name ?? null, at: reading?.madeAt ?? reading?.at ?? null, receivedAt: reading?.madeAt ? reading.at : null },
  };
}

/** The watch and the number that the id of a slot names: `watchId.number`. */
export function slotNamed(room: PlanRoom, id: string): { watch: Watch; slot: number } {
  const [, watchId = "", number = ""] = /^([A-Za-z0-9_-]{1,64})\.([1-9]\d{0,6})$/.exec(id) ?? [];
  if (!watchId) throw invalid("A slot's id is that of its check, a dot, and its number; GET …/slots lists them.", "no-slot");
  const watch = live(room, watches, watchId);
  if (!watch) throw notFound("There is no such check to repeat in this plan.");
  return { watch, slot: Number(number) };
}

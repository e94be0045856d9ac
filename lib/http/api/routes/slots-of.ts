import { invalid, notFound } from "../../../domain/kernel/errors.ts";
import { live } from "../../../domain/kernel/room.ts";
import type { PlanRoom } from "../../../domain/room.ts";
import { type Watch, watches } from "../../../domain/watches/rows.ts";
import { dueCount, type Slot, slotsBetween, watchesOf } from "../../../domain/watches/slots.ts";
import type { SlotAnswer, SlotsQuery } from "./slot-schema.ts";

/** Of all watches together; who wants more of one asks for it by its id. */
const mostAtOnce = 5_000;
const mostOfOne = 500;
/** How many of those still to come are told where there are more than can be. */
const toCome = 20;

/** The times of the plan's checks to repeat that have begun, the oldest first. */
export function slotsOf(room: PlanRoom, { watch: watchId, state, after }: SlotsQuery, now: number): SlotAnswer[] {
  if (watchId !== undefined && !live(room, watches, watchId)) throw notFound("There is no such check to repeat in this plan.");
  const begun = watchesOf(room).filter(({ id, startedAt }) => startedAt !== null && (watchId === undefined || id === watchId));
  const each = Math.min(mostOfOne, Math.max(toCome + 1, Math.floor(mostAtOnce / Math.max(1, begun.length))));
  return begun
    .flatMap((watch) => {
      const from = after === undefined ? Math.max(1, dueCount(room, watch, now) + toCome + 1 - each) : after + 1;
      return slotsBetween(room, watch, from, from + each - 1, now);
    })
    .filter((slot) => state === undefined || slot.state === state)
    .map(answerOf)
    .sort((a, b) => (a.dueAt ?? "9").localeCompare(b.dueAt ?? "9"));
}

function answerOf({ watch, slot, dueAt, state, reading, lateBy }: Slot): SlotAnswer {
  return {
    ...{ id: `${watch.id}.${slot}`, watchId: watch.id, watch: watch.title, slot },
    ...{ dueAt: dueAt === null ? null : new Date(dueAt).toISOString(), state, lateMinutes: lateBy },
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

import { all, find } from "../kernel/room.ts";
import { phases } from "../phases/rows.ts";
import type { PlanRoom } from "../room.ts";
import { deadlineOf } from "../schedule/burn-down.ts";
import { schedule } from "../schedule/schedule.ts";
import { type Deliverable, deliverables } from "./rows.ts";

/** `late`: its time has passed and it is not there. `missing`: the plan has ended without it. */
export type Standing = "open" | "late" | "missing" | "delivered" | "waived";

/** The deliverables of a plan, in order. */
export const deliverablesOf = (room: PlanRoom): readonly Deliverable[] => all(room, deliverables);

/** The phase a deliverable belongs to, while it is in the plan; null where it is the whole plan's. */
export const phaseOf = (room: PlanRoom, { phaseId }: Pick<Deliverable, "phaseId">) => find(room, phases, phaseId) ?? null;

/** Those of one phase; those of the whole plan for null. */
export const deliverablesIn = (room: PlanRoom, phaseId: string | null): readonly Deliverable[] =>
  deliverablesOf(room).filter((each) => (phaseOf(room, each)?.id ?? null) === phaseId);

/** Those that nobody has delivered or waived. */
export const undelivered = (room: PlanRoom): readonly Deliverable[] => deliverablesOf(room).filter(({ state }) => state === "open");

/**
 * By when something is to be delivered (epoch ms): at a time of its own, by the deadline of its phase, or when its phase, or the plan, is planned to end. Null while
 * nothing says when that is.
 */
export function dueOf(room: PlanRoom, each: Pick<Deliverable, "at" | "phaseId">): number | null {
  if (each.at) return deadlineOf(room, { deadline: each.at });
  const phase = phaseOf(room, each);
  const planned = schedule(room).phases;
  if (phase) return deadlineOf(room, phase) ?? planned.get(phase.id)?.end ?? null;
  const ends = [...planned.values()].flatMap(({ end }) => end ?? []);
  return ends.length > 0 ? Math.max(...ends) : null;
}

/** No calendar of ours says when it is after that (epoch ms): the end of the year 9999. */
const latest = Date.UTC(9999, 11, 31);

/** The same as an instant (ISO 8601); null as well where lengths add up to what no calendar has. */
export function dueAt(room: PlanRoom, each: Pick<Deliverable, "at" | "phaseId">): string | null {
  const due = dueOf(room, each);
  return due !== null && due < latest ? new Date(due).toISOString() : null;
}

/** How a deliverable stands at `now` (epoch ms). */
export function standing(room: PlanRoom, each: Deliverable, now: number): Standing {
  if (each.state !== "open") return each.state;
  if (room.plan.endedAt) return "missing";
  const due = dueOf(room, each);
  return due !== null && now >= due ? "late" : "open";
}

/** How many of some are there. What was waived is owed no more and counts in neither. */
export type Tally = { delivered: number; total: number; late: number };

export function tallyOf(room: PlanRoom, of: readonly Deliverable[], now: number): Tally {
  const states = of.map((each) => standing(room, each, now)).filter((state) => state !== "waived");
  const count = (wanted: Standing) => states.filter((state) => state === wanted).length;
  return { delivered: count("delivered"), total: states.length, late: count("late") };
}

/** `3 of 5 delivered, 1 late`; empty where nothing is owed. */
export function tallyText({ delivered, total, late }: Tally): string {
  if (total === 0) return "";
  return `${delivered} of ${total} delivered${late > 0 ? `, ${late} late` : ""}`;
}

/** The open ones that wait for a person: those of the roles they hold. */
export const deliverablesOfPerson = (room: PlanRoom, userId: string): readonly Deliverable[] =>
  undelivered(room).filter(({ roleId }) => roleId !== null && room.roles[roleId]?.holderId === userId);

import { byNewest } from "../kernel/order.ts";
import { all } from "../kernel/room.ts";
import { tripwiresOf } from "../rollback/status.ts";
import type { PlanRoom } from "../room.ts";
import { thresholdsOf } from "../thresholds/status.ts";
import { type Incident, incidents } from "./rows.ts";

/** The incidents of a run: what is open first, then the newest. */
export const incidentsOf = (room: PlanRoom): readonly Incident[] =>
  all(room, incidents).toSorted((a, b) => Number(a.resolvedAt !== null) - Number(b.resolvedAt !== null) || byNewest(a, b));

export const openIncidents = (room: PlanRoom): readonly Incident[] => incidentsOf(room).filter(({ resolvedAt }) => resolvedAt === null);

/** A severity of the plan, and how soon after it was seen somebody is to take it, in minutes; null where the plan does not say. */
export type Severity = { name: string; responseMinutes: number | null };

/**
 * The severities of the plan's own matrix, in its order: those its rollback triggers and thresholds name, each with the shortest time it
 * is to be answered in.
 */
export function severitiesOf(room: PlanRoom): Severity[] {
  const named = [
    ...tripwiresOf(room).map(({ severity, responseMinutes }) => ({ name: severity, responseMinutes })),
    ...thresholdsOf(room).map(({ threshold: { level, responseMinutes } }) => ({ name: level, responseMinutes })),
  ];
  const found = new Map<string, Severity>();
  for (const { name, responseMinutes } of named) {
    if (name === "") continue;
    const key = name.toLowerCase();
    const before = found.get(key);
    const shortest = Math.min(before?.responseMinutes ?? Number.POSITIVE_INFINITY, responseMinutes ?? Number.POSITIVE_INFINITY);
    found.set(key, { name: before?.name ?? name, responseMinutes: Number.isFinite(shortest) ? shortest : null });
  }
  return [...found.values()];
}

/** The severity of the plan that somebody means: its name, or its first word where only one begins so (`high`: `High (error rate >10%)`). */
export function severityMeant(room: PlanRoom, said: string): Severity {
  const own = severitiesOf(room);
  const key = said.trim().toLowerCase();
  const begins = own.filter(({ name }) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)[0] === key);
  const meant = own.find(({ name }) => name.toLowerCase() === key) ?? (begins.length === 1 ? begins[0] : undefined);
  return meant ?? { name: said.trim(), responseMinutes: null };
}

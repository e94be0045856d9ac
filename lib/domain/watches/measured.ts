import { inUnit } from "../kernel/units.ts";
import type { Metric } from "../metrics/rows.ts";
import { metricNamed } from "../metrics/samples.ts";
import type { PlanRoom } from "../room.ts";
import type { Reading, Watch } from "./rows.ts";

/** The metric that a person reads by a watch: the one of its name, as whoever pushes samples names it, too. */
export const metricOf = (room: PlanRoom, { title }: Pick<Watch, "title">): Metric | undefined => {
  const metric = metricNamed(room, title);
  return metric && !metric.removedAt ? metric : undefined;
};

const number = /^([+-]?\d{1,15}(?:[.,]\d{1,15})?)\s*(\D{0,20})$/;

/**
 * What was typed at a watch as a sample of the metric of its name: `0,05 %` is 0.05 where the metric is counted in per cent. Words, and a
 * unit that measures something else, are no sample: the metric stays without data, and what was typed stays in the reading.
 */
export function sampleOf(
  room: PlanRoom,
  watch: Pick<Watch, "title" | "unit">,
  typed: string | undefined,
): Pick<Reading, "metricId" | "measured"> {
  const metric = metricOf(room, watch);
  const [, digits = "", unit = ""] = number.exec(typed?.trim() ?? "") ?? [];
  if (!metric || digits === "") return { metricId: null, measured: null };
  const measured = inUnit(Number(digits.replace(",", ".")), unit.trim() || (watch.unit ?? ""), metric.unit);
  return measured === null || Math.abs(measured) > 1e15 ? { metricId: null, measured: null } : { metricId: metric.id, measured };
}

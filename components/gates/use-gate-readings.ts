import { useMemo } from "react";
import { useMeasured } from "#components/live/room-context.ts";
import { numberAsked } from "#lib/domain/gates/answers.ts";
import { criteriaOf } from "#lib/domain/gates/of-gate.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import { noReadings, type Readings } from "#lib/domain/kernel/readings.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

type Last = Readings["series"][string]["last"];

/** What was measured of the numbers that a gate asks for: the same until one of them is another, so that no other sample draws the gate again. */
export function useGateReadings(room: PlanRoom, gate: Gate): Readings {
  const asked = useMemo(() => criteriaOf(room, gate.id).flatMap(({ text }) => numberAsked(room, text)?.metric.id ?? []), [room, gate.id]);
  const lasts = useMeasured((measures) => JSON.stringify(asked.map((id) => measures?.series[id]?.last ?? null)));
  return useMemo(() => {
    const known: (Last | null)[] = JSON.parse(lasts);
    const series = asked.flatMap((id, at) => (known[at] ? [[id, { last: known[at] }] as const] : []));
    return series.length === 0 ? noReadings : { series: Object.fromEntries(series), standings: {} };
  }, [asked, lasts]);
}

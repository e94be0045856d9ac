import { useMemo, useSyncExternalStore } from "react";
import { useMeasures } from "#components/live/room-context.ts";
import { noReadings, type Readings } from "#lib/domain/kernel/readings.ts";

/** What messages are filled with besides the run: what was measured lately, and where this page is reached. */
export function useReadings(): Readings {
  const measures = useMeasures();
  const site = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => null,
  );
  return useMemo(() => ({ ...(measures ?? noReadings), ...(site ? { site } : {}) }), [measures, site]);
}

const never = () => () => {};

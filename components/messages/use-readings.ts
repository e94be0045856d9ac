import { useMemo, useSyncExternalStore } from "react";
import { useMembers } from "#components/live/members.ts";
import { useMeasures } from "#components/live/room-context.ts";
import { noReadings, type Readings } from "#lib/domain/kernel/readings.ts";

/** What messages are filled with besides the run: what was measured lately, where this page is reached, and by which numbers people are. */
export function useReadings(): Readings {
  const measures = useMeasures();
  const site = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => null,
  );
  const members = useMembers();
  return useMemo(() => {
    const contacts = Object.fromEntries(members.flatMap(({ userId, contact }) => (contact ? [[userId, contact]] : [])));
    return { ...(measures ?? noReadings), ...(site ? { site } : {}), contacts };
  }, [measures, site, members]);
}

const never = () => () => {};

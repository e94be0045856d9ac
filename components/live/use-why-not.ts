"use client";

import { useStore } from "#components/live/room-context.ts";
import type { PlanVerbName } from "#lib/domain/verbs.ts";

/** Asks a verb whether the viewer could do this now, before they write what goes with it: why not, or null. */
export function useWhyNot(): (verb: PlanVerbName, input: unknown) => string | null {
  return useStore().whyNot;
}

"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { serverNow } from "#components/live/use-now.ts";
import type { PlanVerbName } from "#lib/domain/verbs.ts";
import { whyNot } from "#lib/live-client/why-not.ts";

/** Asks a verb whether the viewer could do this now, before they write what goes with it: why not, or null. */
export function useWhyNot(): (verb: PlanVerbName, input: unknown) => string | null {
  const { room, viewer } = useLiveRoom();
  return (verb, input) => whyNot(room, viewer.actor, verb, input, new Date(serverNow()).toISOString());
}

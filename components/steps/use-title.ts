import { useMemo } from "react";
import { useRoom } from "#components/live/room-context.ts";
import { filledTitle } from "#lib/domain/steps/blanks.ts";

/** The title of a step with what the plan has answered for its blanks. */
export function useTitle(title: string): string {
  const blanks = useRoom(({ room }) => room.plan.blanks);
  return useMemo(() => filledTitle(title, { blanks }), [title, blanks]);
}

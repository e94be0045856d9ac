"use client";

import { useMemo, useRef } from "react";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { type CoveredChange, coveredChanges } from "#lib/domain/sign-offs/content.ts";
import { type SignOffStatus, signOffStatuses } from "#lib/domain/sign-offs/status.ts";

/** `since`: what changed since it was signed; null where this page has not seen the content that was. */
export type SeenStatus = SignOffStatus & { since: readonly CoveredChange[] | null };

/** The sign-offs as they stand, a stale one with what changed, as far as this page has seen it change. */
export function useSignedContent(): readonly SeenStatus[] {
  const { room } = useLiveRoom();
  /** The room in which a signature still held, by its id. */
  const held = useRef(new Map<string, PlanRoom>());
  return useMemo(
    () =>
      signOffStatuses(room).map((status) => {
        const { signature, state, signOff } = status;
        if (signature && state === "signed") held.current.set(signature.id, room);
        const then = signature && state === "stale" ? held.current.get(signature.id) : undefined;
        return { ...status, since: then ? changesBetween(then, room, signOff.id) : null };
      }),
    [room],
  );
}

/** What differs between two states of a plan in what a sign-off says and covers. */
export function changesBetween(before: PlanRoom, now: PlanRoom, signOffId: string): CoveredChange[] {
  const [was, is] = [before.signOffs[signOffId], now.signOffs[signOffId]];
  if (!was || !is || is.removedAt) return [{ label: "The sign-off itself", kind: "removed" }];
  const said = was.statement === is.statement ? [] : [{ label: "What is said by signing", kind: "changed" as const }];
  if (was.phaseId !== is.phaseId || was.basis !== is.basis) return [...said, { label: "What it covers", kind: "changed" }];
  return [...said, ...coveredChanges(before, now, is)];
}

"use client";

import { useMemo } from "react";
import { useLiveRoom } from "#components/live/room-context.ts";
import { signOffStatuses } from "#lib/domain/sign-offs/status.ts";

/** How many signatures are missing or stale, for which all that they cover is read; nothing where none is. */
export function UnsignedCount() {
  const { room } = useLiveRoom();
  const unsigned = useMemo(() => signOffStatuses(room).filter(({ state }) => state !== "signed").length, [room]);
  return unsigned > 0 ? <span className="num text-faint">{unsigned}</span> : null;
}

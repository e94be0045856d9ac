"use client";

import { useRoom } from "#components/live/room-context.ts";
import { useLasting } from "#components/ui/use-lasting.ts";

/** An act that takes longer than this is shown as not sent, in ms. */
export const unsentAfterMs = 700;

/** Says beside a row that what the viewer did to it has not been sent yet; nothing while all is saved. */
export function NotSent({ id, className }: { id: string; className?: string }) {
  return <NotSentWhile unsaved={useRoom((shown) => shown.unsaved.has(id))} className={className} />;
}

/** The same for a row that knows whether it is saved. */
export function NotSentWhile({ unsaved, className }: { unsaved: boolean; className?: string | undefined }) {
  const unsent = useLasting(unsaved, unsentAfterMs);
  return unsent ? <span className={`block text-xs text-hold ${className ?? ""}`}>not sent yet · will retry</span> : null;
}

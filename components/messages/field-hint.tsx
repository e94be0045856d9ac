"use client";

import clsx from "clsx";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { fieldHint } from "#lib/domain/messages/field-hint.ts";
import type { Message } from "#lib/domain/messages/rows.ts";
import type { Gap } from "#lib/domain/messages/written.ts";

/** What whoever fills a field of a message needs to know: why it keeps the message from leaving, and what helps. */
export function FieldHint({ message, gap }: { message: Message; gap: Gap }) {
  const { room } = useLiveRoom();
  const hint = fieldHint(room, message, gap, useSecond());
  const waits = gap.fact !== null && gap.value === null;
  return hint ? <span className={clsx("basis-full text-xs", waits ? "text-hold" : "text-muted")}>{hint}</span> : null;
}

"use client";

import { toast } from "sonner";

export type Notice = {
  /** Another notice of the same name takes its place. */
  id?: string;
  description?: string;
  /** Offers a way back for as long as the notice stands. */
  undo?: () => void;
  tone?: "plain" | "info" | "error";
};

// An error is read, then acted on; an undo needs time to be wanted.
const shownMs = { plain: 4_000, undo: 8_000, error: 10_000 };

/** Says what just happened, bottom left, in one sentence. */
export function notify(sentence: string, { id, description, undo, tone = "plain" }: Notice = {}) {
  const say = tone === "error" ? toast.error : tone === "info" ? toast.info : toast;
  const duration = tone === "error" ? shownMs.error : undo ? shownMs.undo : shownMs.plain;
  say(sentence, { ...(id ? { id } : {}), description, duration, action: undo ? { label: "Undo", onClick: undo } : undefined });
}

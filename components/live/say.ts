"use client";

import { notify } from "#components/ui/notify.ts";
import { type Outcome, refusalIn } from "#lib/domain/kernel/outcome.ts";
import { momentText } from "#lib/domain/schedule/format-time.ts";

/** Says what a person must know about an outcome; that it is done, they see. `typed` is what they wrote: a late refusal does not lose it. */
export function say(outcome: Outcome, typed?: string): void {
  if (outcome.state === "done") return;
  const description = refusalIn(outcome) && typed ? `You wrote: ${typed}` : sinceText(outcome);
  const tone = refusalIn(outcome) ? "error" : "info";
  // However many acts wait, it is said once.
  const once = outcome.state === "unsent" ? { id: "unsent" } : {};
  notify(outcome.words, { tone, ...once, ...(description ? { description } : {}) });
}

/** By whom, where the words do not name them, and since when it was so already: “Jonas Weber, 13:00”. */
function sinceText(outcome: Exclude<Outcome, { state: "done" }>): string | undefined {
  if (outcome.state !== "already") return undefined;
  const { by, at, zone } = outcome.since;
  const name = by && !outcome.words.includes(by) ? by : "";
  const when = at ? momentText(at, zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now()) : "";
  return [name, when].filter(Boolean).join(", ") || undefined;
}

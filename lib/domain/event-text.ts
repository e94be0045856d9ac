import type { JournalEvent } from "./event.ts";

const texts = new WeakMap<JournalEvent, string>();

/** The event as JSON: written once, for every viewer and for whoever made it. */
export function eventText(event: JournalEvent): string {
  const kept = texts.get(event);
  if (kept) return kept;
  const text = JSON.stringify(event);
  texts.set(event, text);
  return text;
}

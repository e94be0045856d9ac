import { dateText, type Instant, secondsText } from "#lib/domain/schedule/format-time.ts";

/** An instant for the record: `Thu 26 Nov 2026, 12:42:18 UTC`, and in the plan's zone beside it where that is another. */
export function momentText(at: Instant, zone: string): string {
  const utc = `${dateText(at, "UTC")}, ${secondsText(at, "UTC")} UTC`;
  if (zone === "UTC") return utc;
  const day = dateText(at, zone) === dateText(at, "UTC") ? "" : `${dateText(at, zone)}, `;
  return `${utc} · ${day}${secondsText(at, zone)} ${zone}`;
}

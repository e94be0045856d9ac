import { wallTime } from "../../domain/schedule/zone-time.ts";

const two = (n: number) => String(n).padStart(2, "0");

/** `2026-11-26 13:42:18` in a zone; `at` is an instant as the journal writes it. */
export function wallText(at: string, zone: string): string {
  if (zone === "UTC") return `${at.slice(0, 10)} ${at.slice(11, 19)}`;
  const { year, month, day, hour, minute, second } = wallTime(Date.parse(at), zone);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

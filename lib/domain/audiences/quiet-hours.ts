import { dateIn, instantOf } from "../schedule/zoned-time.ts";
import type { Audience } from "./rows.ts";

/** Until when (epoch ms) an audience is left alone at `at`, by the clock of `zone`; null where it is not. */
export function quietUntil({ quietFrom, quietTo }: Pick<Audience, "quietFrom" | "quietTo">, at: number, zone: string): number | null {
  if (quietFrom === null || quietTo === null) return null;
  const today = dateIn(at, zone);
  const overnight = quietTo <= quietFrom;
  for (const day of [dayAfter(today, -1), today]) {
    const end = instantOf(overnight ? dayAfter(day, 1) : day, quietTo, zone);
    if (instantOf(day, quietFrom, zone) <= at && at < end) return end;
  }
  return null;
}

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

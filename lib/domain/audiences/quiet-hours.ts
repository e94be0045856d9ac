import { dateAfter, dateIn, instantOf } from "../schedule/zone-time.ts";
import type { Audience } from "./rows.ts";

/** Until when (epoch ms) an audience is left alone at `at`, by the clock of `zone`; null where it is not. */
export function quietUntil({ quietFrom, quietTo }: Pick<Audience, "quietFrom" | "quietTo">, at: number, zone: string): number | null {
  if (quietFrom === null || quietTo === null) return null;
  const today = dateIn(at, zone);
  const overnight = quietTo <= quietFrom;
  for (const day of [dateAfter(today, -1), today]) {
    const end = instantOf(overnight ? dateAfter(day, 1) : day, quietTo, zone);
    if (instantOf(day, quietFrom, zone) <= at && at < end) return end;
  }
  return null;
}

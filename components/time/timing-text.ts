import type { LengthCounts, PlanTime } from "#lib/domain/kernel/fields.ts";
import { planTimeText, spanText } from "#lib/domain/schedule/format-time.ts";

export type Timing = {
  at: PlanTime | null;
  durationMin: number | null;
  durationMax: number | null;
  lengthCounts?: LengthCounts | undefined;
};

/** When and for how long, as the plan says it: `13:00–13:20`, `T−30 min · 5 min`; null where it says nothing. */
export function timingText({ at, durationMin, durationMax, lengthCounts }: Timing): string | null {
  const parts = [at ? planTimeText(at) : null, spanText(durationMin, durationMax, lengthCounts)].filter(Boolean);
  return parts.length > 0 ? parts.join(" · ") : null;
}

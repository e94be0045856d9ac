import { metricName } from "../metrics/name.ts";
import type { PlanRoom } from "../room.ts";
import { thresholdsOf, thresholdText } from "../thresholds/status.ts";
import { openDecision, tripwiresOf } from "./status.ts";

/** Something that says to turn back, or asks whether to. `title`: as the plan calls it; `text`: a sentence for the record. */
export type Fired = { of: "decision" | "trigger" | "threshold"; id: string; title: string; text: string };

/**
 * All that fired and has not been taken back at `now` (epoch ms), the gravest first: the open question whether to roll back, triggers that were pulled,
 * limits that are breached and not silenced. While there is any, nothing goes on by itself, and a GO is no plain yes.
 */
export function firedNow(room: PlanRoom, now: number): Fired[] {
  const decision = openDecision(room);
  return [
    ...(decision
      ? [{ of: "decision" as const, id: decision.id, title: decision.reason, text: "whether to roll back is not decided" }]
      : []),
    ...tripwiresOf(room)
      .filter(({ pulledAt }) => pulledAt !== null)
      .map(({ id, title }) => ({ of: "trigger" as const, id, title, text: `the trigger “${title}” was pulled` })),
    ...thresholdsOf(room)
      .filter(({ threshold: { breachedAt, silencedUntil } }) => breachedAt !== null && !(silencedUntil && Date.parse(silencedUntil) > now))
      .map(({ threshold, metric }) => {
        const title = `${metricName(metric)} ${thresholdText(threshold, metric.unit)}`;
        return { of: "threshold" as const, id: threshold.id, title, text: `“${title}” is breached` };
      }),
  ];
}

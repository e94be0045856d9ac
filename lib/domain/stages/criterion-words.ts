import { limitIn, limitText } from "../metrics/limit-words.ts";
import type { StageCriterion } from "./rows.ts";

const byThresholds = "within its thresholds";

/** A criterion of a stage, with what it is read from by its title. */
export type WordedCriterion = Pick<StageCriterion, "text" | "when" | "goal"> & { watch?: string | null; metric?: string | undefined };

/** What a criterion is read from, in words: `Error rate below 1`, `Error rate within its thresholds`, `below 1000`; empty where it has no number. */
export function numberWords({ metric, goal }: Pick<WordedCriterion, "metric" | "goal">): string {
  if (!goal) return metric ? `${metric} ${byThresholds}` : "";
  return [metric, limitText(goal, "")].filter(Boolean).join(" ");
}

/** What `numberWords` wrote, where its metric is one of `metrics`; null for anything else. */
export function numberIn(text: string, metrics: ReadonlySet<string>): Pick<WordedCriterion, "metric" | "goal"> | null {
  const alone = limitIn(text);
  if (alone) return { goal: alone };
  const [, metric = "", words = ""] = new RegExp(`^(.+) (${byThresholds}|(?:at or )?(?:above|below) \\S+)$`, "s").exec(text) ?? [];
  const goal = limitIn(words);
  if (!metrics.has(metric)) return null;
  return goal ? { metric, goal } : words === byThresholds ? { metric } : null;
}

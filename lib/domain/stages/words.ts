import type { RolloutState } from "./rollout-states.ts";
import type { Stage } from "./rows.ts";

/** What each state of a rollout is called. */
export const rolloutWords: Record<RolloutState, string> = {
  none: "No stages",
  waiting: "Not begun",
  soaking: "Soaking",
  held: "On hold",
  soaked: "Soaked, not clear",
  ready: "Ready to go on",
  done: "Let out",
};

/** `50 %` */
export const percentText = (percent: number): string => `${percent.toLocaleString("en", { maximumFractionDigits: 2 })} %`;

/** A stage in a sentence: `50 % (Power users)`. */
export const stageText = ({ percent, cohort }: Pick<Stage, "percent" | "cohort">): string =>
  cohort ? `${percentText(percent)} (${cohort})` : percentText(percent);

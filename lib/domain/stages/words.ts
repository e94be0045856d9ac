import type { Stage } from "./rows.ts";

/** `50 %` */
export const percentText = (percent: number): string => `${percent.toLocaleString("en", { maximumFractionDigits: 2 })} %`;

/** A stage in a sentence: `50 % (Power users)`. */
export const stageText = ({ percent, cohort }: Pick<Stage, "percent" | "cohort">): string =>
  cohort ? `${percentText(percent)} (${cohort})` : percentText(percent);

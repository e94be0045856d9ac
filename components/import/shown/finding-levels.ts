import { CircleAlert, Info, type LucideIcon, OctagonX } from "lucide-react";
import type { Finding } from "#lib/runbook/reading.ts";

type Level = Finding["level"];

/** Word, shape and colour of each level of finding. */
export const levels: Record<Level, { icon: LucideIcon; ink: string; word: string; plural: string }> = {
  error: { icon: OctagonX, ink: "text-nogo", word: "Error", plural: "errors" },
  warning: { icon: CircleAlert, ink: "text-hold", word: "Warning", plural: "warnings" },
  info: { icon: Info, ink: "text-run", word: "Hint", plural: "hints" },
};

/** The gravest first. */
export const order: readonly Level[] = ["error", "warning", "info"];

/** The levels that have findings, the gravest first: “2 errors”. */
export function countsByLevel(findings: readonly Finding[]): { level: Level; words: string }[] {
  return order.flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    if (count === 0) return [];
    const { word, plural } = levels[level];
    return [{ level, words: `${count.toLocaleString("en")} ${count === 1 ? word.toLowerCase() : plural}` }];
  });
}

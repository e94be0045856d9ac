import type { Finding, Reading } from "../reading.ts";
import { rules } from "./rules.ts";

/** What is wrong or missing in a runbook, by line; of one line the gravest rule first. Never throws; takes time linear in the document. */
export function lint(reading: Omit<Reading, "offers" | "lint" | "coverage">): Finding[] {
  return rules.flatMap((rule) => rule.check(reading)).sort((a, b) => a.line - b.line);
}

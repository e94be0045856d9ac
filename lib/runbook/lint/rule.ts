import type { Finding, Reading } from "../reading.ts";

/** What a document says, before anybody judged it. */
export type Said = Omit<Reading, "offers" | "lint" | "coverage">;

/**
 * One thing that can be wrong with a runbook. `level` is the gravest a finding of it may have: `error` cannot be true, `warning`
 * is where somebody will stumble on the day, `info` is worth a look. `means` explains the rule in one sentence of Markdown;
 * `example` is a small runbook with the fault. `check` never throws and takes time linear in the document.
 */
export type Rule = {
  rule: string;
  level: Finding["level"];
  means: string;
  example: string;
  check: (said: Said) => Finding[];
};

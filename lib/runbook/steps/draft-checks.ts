import type { DraftCheck, DraftPhase, DraftStep } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import type { Check } from "../reading.ts";
import { tidy } from "../values/tidy.ts";
import type { DraftedNoun } from "./drafted.ts";

/** What is tried, with what is expected of it, each with the step it belongs to. Its words stay where they are, too. */
export const draftedChecks: DraftedNoun = ({ checks }) => ({
  part: (phases) => ({ checks: checks.slice(0, 2000).flatMap((check) => draftCheck(check, phases)) }),
});

function draftCheck(
  { title: words, command, expected: asked, validate, line, endLine }: Check,
  phases: readonly DraftPhase[],
): DraftCheck[] {
  const title = cutText(tidy(words), 500).trim();
  const lines = asked.split("\n").map((each) => each.trim());
  const expected = cutText(lines.filter(Boolean).slice(0, 50).join("\n"), 4000).trim();
  // A command that is longer than what is kept of one is copied from its step.
  const run = command !== null && command.length <= 4000 ? command : null;
  if (title === "" || expected === "") return [];
  const step = phases.flatMap(({ steps }) => around(steps, line)).at(-1)?.line ?? null;
  return [
    {
      title,
      command: run,
      expected,
      validate: validate === null ? null : cutText(tidy(validate), 4000).trim() || null,
      step,
      line,
      endLine,
    },
  ];
}

/** The steps that a line stands in, the innermost last. */
const around = (steps: readonly DraftStep[], line: number): DraftStep[] =>
  steps.flatMap((step) => (step.line <= line && line <= step.endLine ? [step, ...around(step.children, line)] : []));

import { atLines, quote } from "../values/wording.ts";
import { type Numbered, numberings } from "./numbering.ts";
import type { Rule } from "./rule.ts";
import { phasesIn } from "./walk.ts";

const rollback = /roll(?:ing|ed|s)?[- ]?back|back-?out|\brevert|rückfall|zurückrollen|retour arrière|revers(?:i[oó]n|ão|ion)|revertir/i;
/** A line that opens a plan: `**Rollback plan**: …`. */
const plan = /^[ \t*_#>-]{0,20}(?:roll-?\s?back|back-?out|fall-?back|rückfall|retour arrière|reversión)\P{L}/imu;

export const stageWithoutRollback: Rule = {
  rule: "stage-without-rollback",
  level: "warning",
  means: "Some stages of one rollout say how they are rolled back, and this one beside them does not.",
  example:
    "# Move\n\n## Stage 1: Database\n\n1. [ ] Change the schema\n\n**Rollback Plan**: Restore the backup\n\n## Stage 2: Application\n\n1. [ ] Deploy the new version\n",
  check: (said) =>
    numberings(said).flatMap((list) => {
      const covered = list.filter(hasPlan);
      if (covered.length === 0) return [];
      const having = atLines(covered.map((one) => one.phase?.rollback?.line ?? one.line));
      return list
        .filter((one) => !isCovered(one) && one.phase?.kind !== "prepare" && one.phase?.kind !== "after-care")
        .map(({ word, number, name, line }) => ({
          rule: stageWithoutRollback.rule,
          level: stageWithoutRollback.level,
          line,
          message: `${quote(`${word.charAt(0).toUpperCase()}${word.slice(1)} ${number}: ${name}`)} has no rollback plan, though others beside it have one (${having}); say how to go back from here.`,
        }));
    }),
};

function hasPlan({ phase, text }: Numbered): boolean {
  if (!phase) return plan.test(text);
  for (const { phase: one } of phasesIn([phase])) if (one.rollback || (one !== phase && one.kind === "rollback")) return true;
  return false;
}

/** Has a plan, or at least speaks of going back. */
function isCovered(one: Numbered): boolean {
  const { phase, text } = one;
  if (hasPlan(one) || rollback.test(text)) return true;
  if (!phase) return false;
  if (phase.kind === "rollback") return true;
  return phase.notes.some((note) => rollback.test(note.text)) || phase.steps.some(({ title }) => rollback.test(title));
}

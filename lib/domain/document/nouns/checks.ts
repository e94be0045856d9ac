import { type Check, checks } from "../../checks/rows.ts";
import { checksOf, stepOfCheck } from "../../checks/status.ts";
import { set } from "../../kernel/change.ts";
import type { DraftCheck } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { titledNoun } from "../titled-noun.ts";

/** How its lines are indented makes no other command. */
const commandWords = ({ command }: { command: string | null }) => command?.replace(/^\s+|\s+$/gm, "") ?? null;

/** Checks. What came of one is the plan's own. */
export const checksNoun = titledNoun<Check, DraftCheck>({
  of: "check",
  called: "Check",
  rows: checksOf,
  set: (id, row) => set(checks, id, row),
  found: (draft) => draft.checks ?? [],
  fields: {
    command: { called: "Command", here: commandWords, said: commandWords, take: ({ command }) => ({ command }) },
    expected: {
      called: "Expected",
      here: ({ expected }) => expected,
      said: ({ expected }) => expected,
      take: ({ expected }) => ({ expected }),
    },
    validate: {
      called: "Validate",
      here: ({ validate }) => validate,
      said: ({ validate }) => validate,
      take: ({ validate }) => ({ validate }),
    },
    step: {
      called: "Of the step",
      here: (check, room) => stepOfCheck(room, check)?.title ?? null,
      said: ({ step }, { stepAt }) => (step === null ? null : (stepAt(step)?.title ?? null)),
      take: ({ step }, { rowAt }) => ({ stepId: rowAt(step) }),
    },
  },
  make(check, at, { origin, rowAt }) {
    const { title, command, expected, validate, step } = check;
    const row = { ...at, planId: origin.planId, originId: at.id, stepId: rowAt(step), title, command, expected, validate };
    return checks.make({ ...row, source: sourceOf(check, origin) });
  },
  holds: (_, { verdict }) => (verdict ? "It stays: it was run as it is." : null),
  stays: (_, { verdict }) => (verdict ? "It stays: it was run." : null),
});

import type { DraftPhase } from "#lib/domain/document/draft.ts";
import type { Told } from "./drafted.ts";
import type { TreePhase } from "./tree.ts";

const leadsBack = ({ kind, phases }: TreePhase): boolean => kind === "rollback" || phases.some(leadsBack);

/**
 * The way back of a document that says it in one place only: in the command that its list of triggers ends in. It is the work once going back is
 * decided, so it is a phase that leads back. Null where a phase of the document does, or nothing says a command.
 */
export function commandBack({ phases, rollback }: Pick<Told, "phases" | "rollback">): DraftPhase | null {
  const commands = rollback.steps.flatMap((step) => step.commands.map(({ language, text }) => ({ language, text })));
  const [first, last] = [rollback.steps[0], rollback.steps.at(-1)];
  if (!first || !last || commands.length === 0 || phases.some(leadsBack)) return null;
  const lines = { line: first.line, endLine: last.endLine };
  const untimed = { at: null, durationMin: null, durationMax: null, notes: [] };
  const step = {
    title: commands.length === 1 ? "Run the rollback command" : "Run the rollback commands",
    optional: false,
    claimedDone: false,
  };
  return {
    ...{ title: "Rollback", kind: "rollback", objective: null, ...untimed, ...lines },
    steps: [{ ...step, owner: null, commands, children: [], ...untimed, ...lines }],
  };
}

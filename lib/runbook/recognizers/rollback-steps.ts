import type { Block } from "../blocks/block.ts";
import { commandWithin } from "../fences/command-within.ts";
import type { Command, Phase, Step } from "../reading.ts";
import { linesOf } from "../text/lines-of.ts";
import { isA, type Recognizer } from "./recognizer.ts";

export const goingBack: Recognizer<Step> = {
  piece: "step back",
  means:
    "How one goes back: the steps of the phases that do. Where a phase has nothing but commands each command is one, named by the comment above it; a list of triggers may end in the command to run.",
  example: "# Plan\n\n## Rollback\n\n1. Restore the copy\n",
  asks: [isA("code"), { says: "lists conditions", holds: ({ fence }) => fence === "triggers" }],
  read: afterTriggers,
  gather: (found, { phases }) => [...phases.flatMap(stepsBack), ...found].sort((a, b) => a.line - b.line),
};

const stepsBack = (phase: Phase): Step[] => (phase.kind === "rollback" ? stepsOf(phase) : phase.phases.flatMap(stepsBack));

function stepsOf(phase: Phase): Step[] {
  return [...phase.steps, ...phase.phases.flatMap(stepsOf)].flatMap((step) =>
    step.source === "heading" && step.children.length === 0 && step.commands.length > 0
      ? step.commands.flatMap((command) => stepsOfCommand(command))
      : [step],
  );
}

function stepsOfCommand({ language, text, invocations, expected }: Command): Step[] {
  return invocations.map((invocation) => {
    const own = expected.filter(({ line }) => line >= invocation.line && line <= invocation.endLine + 1);
    const command = {
      language,
      text: invocation.text,
      invocations: [invocation],
      expected: own,
      line: invocation.line,
      endLine: invocation.endLine,
    };
    return newRollbackStep((invocation.text.split("\n")[0] ?? text).replace(/\s*\\$/, ""), command);
  });
}

function newRollbackStep(title: string, command: Command): Step {
  const { line, endLine } = command;
  const empty = { done: false, owner: null, at: null, duration: null, optional: false, notes: [], children: [] };
  return { title, source: "heading", ...empty, commands: [command], line, endLine };
}

/** `Rollback command:` below the conditions, in the same fence. */
function afterTriggers({ block }: Block): Step[] {
  const command = block.type === "code" ? commandWithin({ text: block.value, line: linesOf(block).line }) : null;
  return command ? stepsOfCommand(command) : [];
}

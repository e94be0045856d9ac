import type { Block } from "../blocks/block.ts";
import { commandWithin } from "../fences/command-within.ts";
import type { Command, Phase, Step } from "../reading.ts";
import { linesOf } from "../text/lines-of.ts";

/**
 * How one goes back: the steps of the rollback phases. Where a phase has nothing but commands, each command is a step, named
 * by the comment above it. A trigger list may end in the command to run.
 */
export function rollbackSteps(phases: readonly Phase[], blocks: readonly Block[]): Step[] {
  const steps = phases.flatMap((phase) => (phase.kind === "rollback" ? stepsOf(phase) : rollbackSteps(phase.phases, [])));
  return [...steps, ...blocks.flatMap(afterTriggers)].sort((a, b) => a.line - b.line);
}

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
    return newRollbackStep(invocation.text.split("\n")[0] ?? text, command);
  });
}

function newRollbackStep(title: string, command: Command): Step {
  const { line, endLine } = command;
  const empty = { done: false, owner: null, at: null, duration: null, optional: false, notes: [], children: [] };
  return { title, source: "heading", ...empty, commands: [command], line, endLine };
}

/** `Rollback command:` below the conditions, in the same fence. */
function afterTriggers({ block, fence }: Block): Step[] {
  const command = block.type === "code" && fence === "triggers" ? commandWithin({ text: block.value, line: linesOf(block).line }) : null;
  return command ? stepsOfCommand(command) : [];
}

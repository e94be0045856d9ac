import type { Command, Phase, Step } from "../reading.ts";
import type { Said } from "./rule.ts";

/** A phase with those around it, the outermost first. */
type PhaseInside = { phase: Phase; around: readonly Phase[] };

/** Every phase at every depth, in the document's order. */
export function* phasesIn(phases: readonly Phase[], around: readonly Phase[] = []): Generator<PhaseInside> {
  for (const phase of phases) {
    yield { phase, around };
    yield* phasesIn(phase.phases, [...around, phase]);
  }
}

/** Every step at every depth, in the document's order. */
export function* stepsIn(steps: readonly Step[]): Generator<Step> {
  for (const step of steps) {
    yield step;
    yield* stepsIn(step.children);
  }
}

/** Every step of the plan with the phase it stands in. */
export function* stepsOf(said: Said): Generator<PhaseInside & { step: Step }> {
  for (const inside of phasesIn(said.phases)) for (const step of stepsIn(inside.phase.steps)) yield { ...inside, step };
}

/** Every command once, with whether it belongs to a rollback. */
export function* commandsOf(said: Said): Generator<{ command: Command; rollback: boolean }> {
  const seen = new Set<number>();
  // A rollback's fence comes apart into its single commands, which lie inside one already seen.
  const isNew = (command: Command) => {
    const lines = [command.line, ...command.invocations.map(({ line }) => line)];
    const fresh = !lines.some((line) => seen.has(line));
    for (const line of lines) seen.add(line);
    return fresh;
  };
  for (const { phase, around, step } of stepsOf(said)) {
    const rollback = [...around, phase].some(({ kind }) => kind === "rollback");
    for (const command of step.commands) if (isNew(command)) yield { command, rollback };
  }
  for (const step of stepsIn(said.rollback.steps)) {
    for (const command of step.commands) if (isNew(command)) yield { command, rollback: true };
  }
}

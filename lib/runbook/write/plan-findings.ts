import type { DraftStep } from "#lib/domain/document/draft.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { childrenOf, phasesOf, stepsOf } from "#lib/domain/steps/outline.ts";
import type { Step } from "#lib/domain/steps/rows.ts";
import { read } from "../read.ts";
import type { Finding } from "../reading.ts";
import { planMarkdown } from "./plan-markdown.ts";

/** A finding about a plan: `line` is one of its export; where a phase or a step stands there, their ids. */
export type PlanFinding = Finding & { phaseId: string | null; stepId: string | null };

type Block = { line: number; endLine: number; phaseId: string; stepId: string | null };

/** Checks a plan by the rules of runbooks: it is written as Markdown and read again, so that both are judged alike. */
export function planFindings(room: PlanRoom): PlanFinding[] {
  const { reading, draft } = read(planMarkdown(room));
  const blocks = phasesOf(room).flatMap((phase, index): Block[] => {
    const written = draft.phases[index];
    if (!written || written.title !== phase.title) return [];
    const { line, endLine } = written;
    return [{ line, endLine, phaseId: phase.id, stepId: null }, ...blocksOf(room, phase.id, stepsOf(room, phase.id), written.steps)];
  });
  return reading.lint.map((finding) => {
    // The last that begins before it is the innermost.
    const at = blocks.findLast(({ line, endLine }) => line <= finding.line && finding.line <= endLine);
    return { ...finding, phaseId: at?.phaseId ?? null, stepId: at?.stepId ?? null };
  });
}

function blocksOf(room: PlanRoom, phaseId: string, steps: readonly Step[], written: readonly DraftStep[]): Block[] {
  return steps.flatMap((step, index): Block[] => {
    const own = written[index];
    if (!own || own.title !== step.title) return [];
    return [
      { line: own.line, endLine: own.endLine, phaseId, stepId: step.id },
      ...blocksOf(room, phaseId, childrenOf(room, step), own.children),
    ];
  });
}

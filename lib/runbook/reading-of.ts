import type { Block } from "./blocks/block.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { Criterion, Fence, Item, Phase, Reading, Step } from "./reading.ts";
import { audiencesAt } from "./recognizers/audiences.ts";
import { checksOf } from "./recognizers/checks.ts";
import { communicationsOf } from "./recognizers/communications.ts";
import { criteriaAt } from "./recognizers/criteria.ts";
import { treesAt } from "./recognizers/decision-trees.ts";
import { durationsOf } from "./recognizers/durations.ts";
import { factsOf } from "./recognizers/facts.ts";
import { gatesOf } from "./recognizers/gates.ts";
import { messagesOf } from "./recognizers/messages.ts";
import { metricsAt } from "./recognizers/metrics.ts";
import { risksAt } from "./recognizers/risks.ts";
import { rolesOf } from "./recognizers/roles.ts";
import { rollbackSteps } from "./recognizers/rollback-steps.ts";
import { signOffsAt, signOffsOfBoxes } from "./recognizers/sign-offs.ts";
import { stagesOf } from "./recognizers/stages.ts";
import { thresholdsAt } from "./recognizers/thresholds.ts";
import { triggersAt } from "./recognizers/triggers.ts";
import { watchesOf } from "./recognizers/watches.ts";
import { stepsUnder, type TreePhase, type TreeStep } from "./steps/tree.ts";
import { linesOf } from "./text/lines-of.ts";
import { textLines } from "./text/text-lines.ts";

type Read = { title: string; when: PlanFacts & Pick<Reading, "bareOffsets">; phases: TreePhase[]; notes: Item[]; blocks: Block[] };

/** Everything the document says, sorted into its pieces; without coverage and lint. */
export function readingOf({ title, when, phases: tree, notes, blocks }: Read): Omit<Reading, "trace" | "lint" | "coverage"> {
  const boxes = tree.flatMap((phase) => [...stepsUnder(phase)]);
  const facts = factsOf(blocks, Math.max(0, ...boxes.map(({ line }) => line)));
  const asked = blocks.flatMap(signOffsAt);
  const rows = new Set(asked.map(({ line }) => line));
  // A box in a row that asks for a signature is the place to sign.
  const signOffs = [...asked, ...signOffsOfBoxes(boxes).filter(({ line }) => !rows.has(line))].sort((a, b) => a.line - b.line);
  const communications = communicationsOf(blocks);
  const ticked: Criterion[] = boxes
    .filter(({ as }) => as === "criterion")
    .map((step) => ({ text: step.words, line: step.line, endLine: step.endLine, group: groupOf(step, blocks), source: "box" }));
  const criteria = [...blocks.flatMap(criteriaAt), ...ticked].sort((a, b) => a.line - b.line);
  const rollbackLines = blocks.flatMap(rollbackLine);
  const phases = tree.map((phase) => phaseOf(phase, criteria, rollbackLines));
  return {
    ...{ title, facts, ...when, phases, criteria, signOffs, communications, notes },
    gates: gatesOf(blocks, boxes),
    roles: rolesOf(blocks, boxes, facts, signOffs),
    thresholds: blocks.flatMap(thresholdsAt),
    rollback: { triggers: blocks.flatMap(triggersAt), steps: rollbackSteps(phases, blocks) },
    rollout: stagesOf(blocks),
    messages: messagesOf(blocks, communications),
    audiences: blocks.flatMap(audiencesAt),
    watches: watchesOf(blocks, boxes),
    decisionTrees: blocks.flatMap(treesAt),
    risks: blocks.flatMap(risksAt),
    checks: checksOf(blocks, boxes),
    metrics: blocks.flatMap(metricsAt),
    durations: durationsOf(blocks),
    fences: blocks.flatMap(fenceAt),
  };
}

function fenceAt({ block, fence }: Block): Fence[] {
  return block.type === "code" && fence ? [{ language: block.lang ?? "", kind: fence, ...linesOf(block) }] : [];
}

function groupOf({ line }: TreeStep, blocks: readonly Block[]): string {
  const place = blocks.findLast((each) => (each.block.position?.start.line ?? 0) <= line);
  return place?.label?.text ?? place?.headings[0]?.text ?? "";
}

/** `**Rollback plan**: Restore from backup`, for the phase it stands in. */
function rollbackLine({ block }: Block): Item[] {
  if (block.type !== "paragraph") return [];
  return textLines({ type: "root", children: [block] }).flatMap(({ text, line, endLine }) => {
    const plan =
      /^(?:roll-?\s?back|back-?out|fall-?back|rückfall|zurückrollen|retour arrière|reversión)(?:[\s-](?:plan|procedure|strategy|step|option|(?:phase |stage |step )?(?:[A-Z]|\d{1,2})))?\s*[:：]\s*(\S.*)$/iu.exec(
        text,
      )?.[1];
    return plan ? [{ text: plan, line, endLine }] : [];
  });
}

function phaseOf(phase: TreePhase, criteria: readonly Criterion[], rollbackLines: readonly Item[]): Phase {
  const { title, kind, start, duration, objective, owner, notes, line, endLine } = phase;
  const phases = phase.phases.map((inner) => phaseOf(inner, criteria, rollbackLines));
  const inInner = (at: number) => phase.phases.some((inner) => inner.line <= at && at <= inner.endLine);
  const own = <T extends { line: number }>(items: readonly T[]) =>
    items.filter((item) => item.line >= line && item.line <= endLine && !inInner(item.line));
  const below = phase.steps.flatMap(notesBelowOthers);
  return {
    ...{ title, kind, start, duration, objective, owner, line, endLine, phases },
    notes: below.length === 0 ? notes : [...notes, ...below].sort((a, b) => a.line - b.line),
    criteria: own(criteria).map(({ text, line, endLine }) => ({ text, line, endLine })),
    rollback: own(rollbackLines)[0] ?? null,
    steps: phase.steps.flatMap(stepOf),
  };
}

/** What stands below a check to repeat, a question, a criterion: these are their words alone, so it is the phase's. */
function notesBelowOthers(step: TreeStep): Item[] {
  return [...(isShown(step) ? [] : step.notes), ...step.children.flatMap(notesBelowOthers)];
}

/** A step without what is no step below it; nothing where it is none itself. */
function stepOf(step: TreeStep): Step[] {
  const { as: _, words: __, because: ___, children, ...own } = step;
  const inner = children.flatMap(stepOf);
  return isShown(step) ? [{ ...own, children: inner }] : inner;
}

/** Whether it is a step. A bold line over nothing but questions or checks is their label. */
function isShown({ as, source, commands, children }: TreeStep): boolean {
  const onlyHeads = source === "heading" && commands.length === 0 && children.length > 0 && !children.some(holdsStep);
  return as === "step" && !onlyHeads;
}

const holdsStep = (step: TreeStep): boolean => isShown(step) || step.children.some(holdsStep);

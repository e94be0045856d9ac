import type { Block } from "./blocks/block.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { Criterion, Item, Phase, Reading, Step } from "./reading.ts";
import { audiences } from "./recognizers/audiences.ts";
import { checks } from "./recognizers/checks.ts";
import { communications } from "./recognizers/communications.ts";
import { criteria } from "./recognizers/criteria.ts";
import { decisionTrees } from "./recognizers/decision-trees.ts";
import { deliverables } from "./recognizers/deliverables.ts";
import { durations } from "./recognizers/durations.ts";
import { facts } from "./recognizers/facts.ts";
import { fences } from "./recognizers/fences.ts";
import { gates } from "./recognizers/gates.ts";
import { links } from "./recognizers/links.ts";
import { messages } from "./recognizers/messages.ts";
import { metrics } from "./recognizers/metrics.ts";
import { recognize, type Whole } from "./recognizers/recognizer.ts";
import { risks } from "./recognizers/risks.ts";
import { roles } from "./recognizers/roles.ts";
import { goingBack } from "./recognizers/rollback-steps.ts";
import { signOffs } from "./recognizers/sign-offs.ts";
import { stages } from "./recognizers/stages.ts";
import { summaries } from "./recognizers/summaries.ts";
import { thresholds } from "./recognizers/thresholds.ts";
import { triggers } from "./recognizers/triggers.ts";
import { watches } from "./recognizers/watches.ts";
import { stepsUnder, type TreePhase, type TreeStep } from "./steps/tree.ts";
import { linesOf } from "./text/lines-of.ts";
import { type TextLine, textLines } from "./text/text-lines.ts";
import { planContacts, type SourceLine } from "./values/plan-contacts.ts";
import { planWindow } from "./values/plan-window.ts";

type Read = {
  title: string;
  when: PlanFacts & Pick<Reading, "bareOffsets">;
  phases: TreePhase[];
  notes: Item[];
  blocks: Block[];
  head: TextLine[];
};

/** Everything the document says, sorted into its pieces; without coverage and lint. */
export function readingOf({
  title,
  when,
  phases: tree,
  notes,
  blocks,
  head,
}: Read): Omit<Reading, "trace" | "offers" | "lint" | "coverage"> {
  const whole = wholeOf(tree, blocks);
  const window = planWindow(whole.facts, head, when);
  return {
    ...{
      title,
      facts: [...whole.facts],
      ...when,
      ...opensOn(when, window),
      window,
      contacts: planContacts(saidLines(blocks)),
      phases: [...whole.phases],
      notes,
    },
    ...{ criteria: [...whole.criteria], signOffs: [...whole.signOffs], communications: [...whole.communications] },
    gates: recognize(gates, whole),
    roles: recognize(roles, whole),
    thresholds: recognize(thresholds, whole),
    rollback: { triggers: recognize(triggers, whole), steps: recognize(goingBack, whole) },
    rollout: recognize(stages, whole),
    messages: recognize(messages, whole),
    audiences: recognize(audiences, whole),
    links: recognize(links, whole),
    watches: recognize(watches, whole),
    decisionTrees: recognize(decisionTrees, whole),
    risks: recognize(risks, whole),
    checks: recognize(checks, whole),
    deliverables: recognize(deliverables, whole),
    metrics: recognize(metrics, whole),
    durations: recognize(durations, whole),
    fences: recognize(fences, whole),
    summaries: recognize(summaries, whole),
  };
}

/** The lines of the document that people read as words: what stands in a fence is none of them, but for messages. */
function saidLines(blocks: readonly Block[]): SourceLine[] {
  const lines = blocks[0]?.context.lines ?? [];
  const code = new Set(
    blocks.flatMap(({ block, fence }) => {
      const { line, endLine } = linesOf(block);
      return block.type === "code" && fence !== "message" ? Array.from({ length: endLine - line + 1 }, (_, index) => line + index) : [];
    }),
  );
  return lines.flatMap((text, index) => (code.has(index + 1) ? [] : [{ text, line: index + 1 }]));
}

/** Where nothing else says when the work begins, it does when its window opens. */
const opensOn = ({ date, start }: PlanFacts, window: Reading["window"]) => ({
  date: date ?? window?.date ?? null,
  start: start ?? (window && (window.date === null || date === null || window.date === date) ? window.start : null),
});

/** What recognizers read: the places, what may be ticked, the phases, and the pieces that others ask for. */
export function wholeOf(tree: readonly TreePhase[], blocks: readonly Block[]): Whole {
  const boxes = tree.flatMap((phase) => [...stepsUnder(phase)]);
  const nothing: Whole = { blocks, boxes, phases: [], criteria: [], facts: [], signOffs: [], communications: [] };
  const found = recognize(criteria, nothing);
  const rollbackLines = blocks.flatMap(rollbackLine);
  return {
    ...nothing,
    criteria: found,
    phases: tree.map((phase) => phaseOf(phase, found, rollbackLines)),
    facts: recognize(facts, nothing),
    signOffs: recognize(signOffs, nothing),
    communications: recognize(communications, nothing),
  };
}

/** `**Rollback plan**: Restore from backup`, for the phase it stands in. */
function rollbackLine({ block }: Block): Item[] {
  if (block.type !== "paragraph") return [];
  return textLines({ type: "root", children: [block] }).flatMap(({ text, line, endLine }) => {
    const plan =
      /^(?:roll-?\s?back|back-?out|fall-?back|rückfall|zurückrollen|terugdraaien|terugval|retour arrière|reversión)(?:[\s-](?:plan|procedure|strategy|step|option|(?:phase |stage |step )?(?:[A-Z]|\d{1,2})))?\s*[:：]\s*(\S.*)$/iu.exec(
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

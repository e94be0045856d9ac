import { type CorrectionKind, saysKind } from "#lib/domain/document/correction.ts";
import type { DraftStep, PlanDraft } from "#lib/domain/document/draft.ts";
import { invalid } from "#lib/domain/kernel/errors.ts";
import { type Block, blocksOf } from "./blocks/block.ts";
import type { Context } from "./blocks/context.ts";
import { withDraftMessages } from "./blocks/draft-messages.ts";
import { withLabelHeadings, withRollbackLabels } from "./blocks/label-headings.ts";
import { withLazyLabels } from "./blocks/lazy-labels.ts";
import { withFencesClosed } from "./blocks/open-fence.ts";
import { outline, type Section } from "./blocks/outline.ts";
import { sectionNames } from "./blocks/summary-table.ts";
import { unwrapDocument } from "./blocks/unwrap-document.ts";
import type { Correction } from "./correction.ts";
import { coverage } from "./coverage.ts";
import { maxNesting, maxSteps } from "./limits.ts";
import { lint } from "./lint/lint.ts";
import { giveOwners } from "./offers/give-owners.ts";
import { offersOf } from "./offers/offers.ts";
import { joinSame } from "./offers/same-work.ts";
import { askSeconds } from "./offers/second-people.ts";
import { withSenders } from "./offers/senders.ts";
import { withGates } from "./offers/standard-gate.ts";
import { withTeams } from "./offers/told-teams.ts";
import { planFacts } from "./plan-facts.ts";
import { planTitle } from "./plan-title.ts";
import type { Reading } from "./reading.ts";
import { readingOf } from "./reading-of.ts";
import { draftOf } from "./steps/draft-of.ts";
import { electPhases } from "./steps/elect-phases.ts";
import { readAfter } from "./steps/read-after.ts";
import { settleTimes } from "./steps/settle-times.ts";
import { type Branch, survey } from "./steps/survey.ts";
import type { TreePhase } from "./steps/tree.ts";
import { goBack, isWayBack } from "./steps/way-back.ts";
import { traceOf } from "./sure/trace.ts";
import { hasBox } from "./text/checkbox.ts";
import { withFolds } from "./text/folded.ts";
import { isKnownLanguage } from "./text/known-language.ts";
import { boundMarks } from "./text/marks.ts";
import { nestingOf } from "./text/nesting-of.ts";
import { parseMarkdown } from "./text/parse-markdown.ts";
import { plainText } from "./text/plain-text.ts";
import { withStruckHtml } from "./text/struck-html.ts";
import { textLines } from "./text/text-lines.ts";
import { hasSeals, splitTold, takeMarks, unsealed } from "./told/mark.ts";
import { unsealedDraft, withSeals } from "./told/seals.ts";
import { withTold } from "./told/with-told.ts";
import { bareOffsetsIn } from "./values/bare-offsets.ts";
import { factLines } from "./values/fact-lines.ts";
import { tellsWhatToDo } from "./values/imperative.ts";

/** What a document says, and the plan it becomes. */
export type Understood = { reading: Reading; draft: PlanDraft };

/**
 * Reads a runbook's text (lines ending in `\n`). Never loses a line: what no recognizer understands stays a note, word for
 * word. `corrections` are what a person said of single lines; they win over what the text looks like. Throws `invalid` for
 * more than 10,000 steps and for nesting too deep to follow.
 */
export function read(text: string, corrections: readonly Correction[] = []): Understood {
  const { reading, draft } = understand(text, corrections);
  return { reading, draft };
}

/** The same with the places and the tree it was read from, for who asks why. */
export function understand(text: string, corrections: readonly Correction[]): Understood & { blocks: Block[]; phases: TreePhase[] } {
  if (nestingOf(text) > maxNesting) throw tooDeep();
  boundMarks(text);
  try {
    return readPlan(text, corrections);
  } catch (error) {
    // The stack ended: emphasis or brackets nested by the thousands.
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  }
}

const tooDeep = () => invalid("The document is nested too deeply. Flatten its lists and quotes, then import it again.", "too-deep");

function readPlan(text: string, corrections: readonly Correction[]): ReturnType<typeof understand> {
  const { body: written, ...told } = splitTold(text);
  const { text: body, marked: marks } = takeMarks(written);
  const lines = [...body.split("\n"), ...text.split("\n").slice(told.firstLine - 2)];
  const parsed = withLazyLabels(withStruckHtml(withFencesClosed(parseMarkdown(body), lines), body));
  const marked = hasSeals(body);
  const sealed = unwrapDocument(marked ? { ...parsed, children: withSeals(parsed.children) } : parsed);
  const unwrapped = withFolds(withDraftMessages(sealed, lines));
  const title = planTitle(unwrapped, lines);
  const root = withRollbackLabels(withLabelHeadings(unwrapped));
  const when = planFacts([...factLines(root), ...textLines(root)]);
  const tree = outline(root);
  const corrected = new Map<number, CorrectionKind>([...struckSections(tree), ...marks, ...kindsSaid(corrections)]);
  const context: Context = {
    lines,
    year: when.date?.slice(0, 4) ?? null,
    headings: [],
    corrected,
    willing: "boxes",
    criteriaAreWork: false,
    besideWork: "no",
    soleTitle: tree.sections.filter(({ depth }) => depth === 1).length === 1,
    tellsOrders: isKnownLanguage(lines),
    boxless: !root.children.some(hasBox),
    sectionNames: sectionNames(tree, ({ heading }) => (heading ? plainText(heading.children) : "")),
  };

  const { phases, notes } = electPhases(surveyAll(tree, context), title, context);
  if (context.soleTitle && isWayBack(title)) for (const phase of phases) goBack(phase);
  const bareOffsets = bareOffsetsIn(lines);
  joinSame(phases, corrections, lines);
  giveOwners(phases, corrections);
  askSeconds(phases, corrections);
  readAfter(phases, lines);
  const settled = settleTimes(phases, when, { lines, bare: bareOffsets });
  const blocks = blocksOf(tree, context);
  const work = Math.min(...phases.map(({ steps, line }) => steps[0]?.line ?? line), Number.POSITIVE_INFINITY);
  const head = textLines(root).filter(({ line }) => line < work);
  const found = readingOf({ title, when: { ...settled, bareOffsets }, phases, notes, blocks, head });
  const read = withTeams(found, corrections);
  const asRead = draftOf({ ...read, phases, notes, lines });
  const asWritten = withTold({ said: read, draft: marked ? unsealedDraft(asRead) : asRead }, told, lines);
  const { said, draft } = withSenders(withGates(asWritten, corrections), corrections);
  const steps = draft.phases.reduce((sum, phase) => sum + countSteps(phase.steps), 0);
  if (steps > maxSteps)
    throw invalid(`The document has ${steps} steps; a plan holds up to 10,000. Split it and import the parts.`, "too-many-steps");
  const trace = traceOf({ said, draft, phases, lines, corrections });
  return {
    reading: {
      ...said,
      start: draft.start,
      trace,
      offers: offersOf({ ...said, start: draft.start, trace }, lines, draft),
      lint: lint({ ...said, start: draft.start, trace }),
      coverage: coverage(marked ? unsealed(body) : body, draft),
    },
    draft,
    blocks,
    phases,
  };
}

/** A section whose whole heading is struck out is not to be done: it stays a note. */
const struckSections = ({ heading, line, sections }: Section): [number, CorrectionKind][] =>
  heading?.children.some(({ type }) => type === "delete") && plainText(heading.children) === ""
    ? [[line, "note"]]
    : sections.flatMap(struckSections);

/** What lines were said to be. */
const kindsSaid = (corrections: readonly Correction[]) =>
  corrections.filter(saysKind).map(({ line, as }): [number, CorrectionKind] => [line, as]);

/** Where nothing looks like work, any numbered list that is no mere listing is the best guess, then bullets are. */
function surveyAll(tree: ReturnType<typeof outline>, context: Context): Branch {
  const strict = survey(tree, context, true);
  if (strict.count > 0) return onlyCriteria(strict) ? survey(tree, { ...context, criteriaAreWork: true }, true) : strict;
  const numbers = survey(tree, { ...context, willing: "numbers" }, true);
  if (numbers.count > 0 && tellsWork(numbers)) return numbers;
  // “1. Version 5.6 – signed off”: where no number tells what to do, bullets that do come first.
  const bullets = survey(tree, { ...context, willing: "bullets" }, true);
  return numbers.count === 0 || tellsWork(bullets) ? bullets : numbers;
}

/** Whether any step tells what to do, or what somebody does. */
const tellsWork = ({ found, asStep, branches }: Branch): boolean =>
  asStep !== null || found.steps.some(({ words, commands }) => commands.length > 0 || tellsWhatToDo(words)) || branches.some(tellsWork);

/** A tracker’s “Done when” over a list of work: a plan is never left with nothing to tick. */
function onlyCriteria({ found, asStep, branches }: Branch): boolean {
  return asStep === null && found.steps.every(({ as }) => as === "criterion") && branches.every(onlyCriteria);
}

/** Steps at every depth. */
export function countSteps(steps: readonly DraftStep[]): number {
  return steps.reduce((sum, step) => sum + 1 + countSteps(step.children), 0);
}

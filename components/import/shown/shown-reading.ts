import { type Doubt, doubtsOf } from "#components/import/doubts/doubts.ts";
import { careRows, isCared } from "#components/import/shown/care-rows.ts";
import { deliverableRows, isDelivered } from "#components/import/shown/deliverable-rows.ts";
import { type FoundGroup, foundIn } from "#components/import/shown/found-in.ts";
import { gateRows, isShown, withGates } from "#components/import/shown/gate-rows.ts";
import { inDraft } from "#components/import/shown/in-draft.ts";
import type { BareRow, PlanRow, RowKind } from "#components/import/shown/row-kind.ts";
import { isWatched, watchRows } from "#components/import/shown/watch-rows.ts";
import { timingText } from "#components/time/timing-text.ts";
import type { DraftNote, DraftStep, PlanDraft } from "#lib/domain/document/draft.ts";
import { countsWeeks } from "#lib/domain/schedule/weeks.ts";
import type { Offer } from "#lib/runbook/offers/offer.ts";
import type { Finding, Phase, Reading } from "#lib/runbook/reading.ts";

/** What the page shows of a reading: each thing once, and no text that the document beside it shows already. */
export type ShownReading = Pick<PlanDraft, "title" | "date" | "start" | "zone" | "window"> & {
  rows: PlanRow[];
  /** The notes about the whole plan. */
  planNotes: PlanRow[];
  found: FoundGroup[];
  findings: Finding[];
  /** What a person should look at, what is least sure first. */
  doubts: Doubt[];
  offers: Offer[];
  /** It counts in weeks, so that T0 is the Monday of the first. */
  inWeeks: boolean;
  /** Lines that are in no piece and no note, 1-based. */
  lost: number[];
};

/** Cuts a reading down to what the page shows. */
export function shownReading(draft: PlanDraft, reading: Reading): ShownReading {
  const { title, date, start, zone, window = null } = draft;
  const taken = takenLines(reading);
  const gates = gateRows(draft);
  const surely = suretyOf(reading.trace);
  const rows: BareRow[] = [];
  for (const [at, phase] of draft.phases.entries()) {
    const key = `p${at}`;
    const { title, kind, objective, line, endLine } = phase;
    const facts = joined([kind, timingText(phase)]);
    rows.push({ key, kind: "phase", depth: 0, title, facts, objective: objective ?? "", line, endLine });
    rows.push(
      ...inOrder(
        phase.notes.filter((note) => !isSaid(note, draft)),
        phase.steps,
        key,
        1,
        taken,
      ),
    );
  }
  const planNotes = draft.notes.filter((note) => !isSaid(note, draft)).flatMap((note, at) => noteRows(note, `n${at}`, 0));
  return {
    title,
    date,
    start,
    zone,
    window,
    rows: [watchRows(draft), careRows(draft), deliverableRows(draft), gates].reduce(withGates, rows).map(surely),
    planNotes: planNotes.map(surely),
    found: foundIn(reading, inDraft(draft)),
    findings: reading.lint,
    doubts: doubtsOf(reading.trace),
    offers: reading.offers,
    inWeeks: countsWeeks(draft.phases.map(({ at, durationMin, durationMax }) => ({ at, minutes: durationMax ?? durationMin }))),
    lost: reading.coverage.lost,
  };
}

/** Whether rows of the plan say a note already. */
const isSaid = (note: DraftNote, draft: PlanDraft): boolean =>
  isShown(note, draft) || isWatched(note, draft) || isCared(note, draft) || isDelivered(note, draft);

/** Tells of each row how sure it is; what was read of its line as something else speaks for it where nothing else does. */
function suretyOf(trace: Reading["trace"]): (row: BareRow) => PlanRow {
  const byKind = new Map(trace.toReversed().map((each) => [`${each.as} ${each.line}`, each]));
  const byLine = new Map(trace.toReversed().map((each) => [each.line, each]));
  const inNotes = trace.flatMap(({ as, sure, line }) => (as === "note" && sure === "open" ? [line] : []));
  return (row) => {
    const within = row.kind === "note" ? inNotes.filter((line) => row.line <= line && line <= row.endLine).length : 0;
    if (within > 0 && row.endLine > row.line)
      return {
        ...row,
        sure: "open",
        why: within === 1 ? "One of its lines may be work." : `${within} of its lines may be work.`,
        reason: "note",
      };
    const { sure = "sure", why = "", reason = "" } = byKind.get(`${row.kind} ${row.line}`) ?? byLine.get(row.line) ?? {};
    return { ...row, sure, why, reason };
  };
}

/** Notes and steps as the document has them, one after the other. */
function inOrder(notes: readonly DraftNote[], steps: readonly DraftStep[], place: string, depth: number, taken: Taken): BareRow[] {
  const blocks = [
    ...notes.map((note, at) => ({ line: note.line, rows: noteRows(note, `${place}.n${at}`, depth) })),
    ...steps.map((step, at) => ({ line: step.line, rows: stepRows(step, `${place}.s${at}`, depth, taken) })),
  ];
  return blocks.sort((a, b) => a.line - b.line).flatMap(({ rows }) => rows);
}

function stepRows(step: DraftStep, key: string, depth: number, taken: Taken): BareRow[] {
  const { title, line, endLine, notes, children, commands } = step;
  const facts = [
    step.owner,
    timingText(step),
    commands.length > 0 ? `${commands.length} command${commands.length === 1 ? "" : "s"}` : null,
    step.optional ? "optional" : null,
    step.claimedDone ? "document says done" : null,
  ];
  const kind = taken.get(line) ?? "step";
  return [
    { key, kind, depth, title, facts: joined(facts), objective: "", line, endLine },
    ...inOrder(
      notes.filter((note) => !taken.has(note.line)),
      children,
      key,
      depth + 1,
      taken,
    ),
  ];
}

/** A line drawn between two parts says nothing, so it is not shown. */
function noteRows({ text, line, endLine }: DraftNote, key: string, depth: number): BareRow[] {
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return [];
  return [{ key, kind: "note", depth, title: "", facts: "", objective: "", line, endLine }];
}

type Taken = ReadonlyMap<number, RowKind>;

/** What the things to tick are, by their lines; what is not in here is a step. */
function takenLines({ phases, gates, criteria, watches, signOffs, deliverables }: Reading): Taken {
  const inner = phases.flatMap((phase) => phase.phases.flatMap(withInner));
  const entries: [number, RowKind][] = [
    ...criteria.filter(({ source }) => source === "box").map(({ line }): [number, RowKind] => [line, "criterion"]),
    ...watches.filter(({ source }) => source === "box").map(({ line }): [number, RowKind] => [line, "watch"]),
    ...deliverables.map(({ line }): [number, RowKind] => [line, "deliverable"]),
    ...signOffs.map(({ line }): [number, RowKind] => [line, "sign-off"]),
    ...gates.flatMap(({ questions }) => questions.map(({ line }): [number, RowKind] => [line, "question"])),
    ...inner.map(({ line }): [number, RowKind] => [line, "phase"]),
  ];
  return new Map(entries);
}

const withInner = (phase: Phase): Phase[] => [phase, ...phase.phases.flatMap(withInner)];
const joined = (facts: readonly (string | null)[]) => facts.filter(Boolean).join(" · ");

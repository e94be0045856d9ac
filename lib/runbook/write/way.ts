import type { RootContent } from "mdast";
import type { PlanDraft } from "#lib/domain/document/draft.ts";
import type { DocumentNoun } from "#lib/domain/document/noun.ts";
import { documentNouns } from "#lib/domain/document/nouns.ts";
import { type AnyRoom, collectionNamed, type Rows } from "#lib/domain/kernel/collection.ts";
import { rowsIn } from "#lib/domain/kernel/room.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { phasesOf } from "#lib/domain/steps/outline.ts";
import { toldNouns } from "../nouns.ts";
import { read } from "../read.ts";
import { toldBlocks } from "../told/blocks.ts";
import { splitTold } from "../told/mark.ts";
import type { NounMarkdown, ToldWay } from "../told/noun.ts";
import type { WrittenNote } from "./note-blocks.ts";
import { isSamePhase } from "./same-phase.ts";
import { type Stale, struck } from "./struck.ts";

/** In which way a plan is written, where its own words would be read otherwise. */
export type Way = {
  /** Phases whose steps are all items with their notes below them, and those that are marked, too. */
  plainly: ReadonlyMap<string, "plain" | "marked">;
  /** Notes that are marked as nothing but notes. */
  sealed: ReadonlySet<string>;
  /** Rows that are told below the text, and how. */
  told: ReadonlyMap<string, ToldWay>;
  /** Rows whose words in the text are stale; `true`: all lines of theirs. */
  stale: ReadonlyMap<string, boolean>;
};

export const asItStands: Way = { plainly: new Map(), sealed: new Set(), told: new Map(), stale: new Map() };

type Written = { noun: DocumentNoun; markdown: NounMarkdown; rows: (room: AnyRoom) => Rows<Row> };
type Row = { id: string; removedAt: string | null; source: { documentId: string; line: number; endLine: number } | null };

const nouns: readonly Written[] = toldNouns.flatMap(({ collection: name, markdown }) => {
  const noun = Object.entries(documentNouns).find(([each]) => each === name)?.[1];
  const collection = collectionNamed(name);
  if (!collection || !noun || !("from" in noun)) return [];
  return [{ noun, markdown, rows: (room: AnyRoom) => rowsIn(room, collection) as unknown as Rows<Row> }];
});

/** The way that writes otherwise what was read otherwise; null where all of the text is read as the plan it is. */
export function mended(room: PlanRoom, text: string, way: Way): Way | null {
  const { draft } = read(text);
  const next = { plainly: new Map(way.plainly), sealed: new Set(way.sealed), told: new Map(way.told), stale: new Map(way.stale) };
  mendPhases(room, draft, way, next);
  // What a note is read as hangs on the steps around it, so they come first.
  if (sizeOf(next) !== sizeOf(way)) return next;
  for (const noun of nouns) mendNoun(noun, room, draft, text, next);
  return sizeOf(next) === sizeOf(way) ? null : next;
}

const sizeOf = ({ plainly, sealed, told, stale }: Way) =>
  [...plainly, sealed.size, ...[...told].map(([id, { beside }]) => `${id} ${beside}`), ...stale].join();

type Mending = { plainly: Map<string, "plain" | "marked">; sealed: Set<string>; told: Map<string, ToldWay>; stale: Map<string, boolean> };

/** What stands around a note may change what it is read as: first the phase is written plainly, then its notes are sealed. */
function mendPhases(room: PlanRoom, draft: PlanDraft, way: Way, next: Mending): void {
  const phases = phasesOf(room);
  const count = draft.phases.length === phases.length;
  const misread = phases.filter(
    (phase, index) => !count || !isSamePhase({ ...room, notes: notesAs(room, way) }, phase, draft.phases[index]),
  );
  const stillMisread = misread.filter(({ id }) => way.plainly.has(id));
  for (const { id } of misread) next.plainly.set(id, way.plainly.has(id) ? "marked" : "plain");
  const sealing = new Set(stillMisread.map(({ id }) => id));
  for (const note of Object.values(room.notes)) {
    const phaseId = note.stepId ? (room.steps[note.stepId]?.phaseId ?? null) : note.phaseId;
    if (phaseId === null ? !count && sealing.size > 0 : sealing.has(phaseId)) next.sealed.add(note.id);
  }
}

function mendNoun({ noun, markdown, rows }: Written, room: PlanRoom, draft: PlanDraft, text: string, next: Mending): void {
  const here = noun.here(room);
  const said = new Map(noun.said(draft, room).map((each) => [each.key, each]));
  const implied = markdown.implied?.(draft) ?? new Set();
  const keys = new Set(here.map(({ key }) => key));
  const plainKey = (key: string) => key.replace(/ #\d+$/, "");
  const otherwise = here.filter(({ key, words }) => {
    const there = said.get(key);
    if (!there) return !(implied.has(key) && Object.values(words).every((word) => word === ""));
    return Object.entries(words).some(([field, word]) => there.words[field] !== word);
  });
  // Pieces of one name are told together, or it would not be clear which is which.
  const names = new Set(otherwise.map(({ key }) => plainKey(key)));
  // Where the text is only silent about something, its words are not stale.
  const isSilent = ({ id, key, words }: (typeof here)[number]) => {
    const there = said.get(key);
    // What was told beside its words and is still not the same has lost them.
    if (next.told.has(id) && otherwise.some((each) => each.id === id)) return false;
    return there !== undefined && Object.entries(words).every(([field, word]) => ["", word].includes(there.words[field] ?? ""));
  };
  const stale = new Set(here.filter((each) => !markdown.beside || !isSilent(each)).map(({ key }) => plainKey(key)));
  for (const { id, key } of here) {
    if (!names.has(plainKey(key))) continue;
    const before = next.told.get(id);
    const beside = markdown.beside === true && !stale.has(plainKey(key)) && before?.beside !== false;
    next.told.set(id, { beside, said: before?.said ?? said.get(key)?.words });
    // Before anybody did anything, no word is stale: it is only read otherwise beside its new neighbours.
    if (!beside && room.seq > 1 && !next.stale.has(id)) next.stale.set(id, markdown.beside ?? false);
  }
  const all = Object.values(rows(room));
  for (const { id, removedAt, source } of all) if (removedAt && source && !next.stale.has(id)) next.stale.set(id, false);
  const { firstLine } = splitTold(text);
  const lines = text.split("\n");
  for (const { key, line, endLine } of said.values()) {
    if (keys.has(key) || line >= firstLine) continue;
    const words = lines
      .slice(line - 1, endLine)
      .map(wordsOf)
      .filter((each) => each.length > 2);
    const holding = Object.values(room.notes).filter((note) => note.text.split("\n").some((each) => words.includes(wordsOf(each))));
    for (const note of holding) {
      const stale = all.filter(({ id, source }) => next.stale.has(id) && source && note.source && overlap(source, note.source));
      // What all stale lines were taken out of, and is read as a piece all the same, is marked as nothing but a note.
      if (stale.every(({ id }) => next.stale.get(id))) next.sealed.add(note.id);
      for (const { id } of stale) next.stale.set(id, true);
    }
  }
}

const wordsOf = (line: string) => line.replace(/^[\s>]+/, "").trim();

type Lines = { documentId: string; line: number; endLine: number };
const overlap = (a: Lines, b: Lines) => a.documentId === b.documentId && a.line <= b.endLine && b.line <= a.endLine;

/** The notes of a plan without what is stale, each marked as a note where it has to be. */
export function notesAs(room: PlanRoom, { sealed, stale }: Way): Record<string, WrittenNote> {
  const lines = nouns.flatMap(({ rows }) =>
    [...stale].flatMap(([id, whole]): Stale[] => {
      const source = rows(room)[id]?.source;
      return source ? [{ ...source, whole }] : [];
    }),
  );
  const notes = Object.values(room.notes).flatMap((note): [string, WrittenNote][] => {
    const kept = note.removedAt ? note : struck(note, lines);
    return kept ? [[note.id, sealed.has(note.id) ? { ...kept, sealed: true } : kept]] : [];
  });
  return Object.fromEntries(notes);
}

/** What is told below the text, noun by noun. */
export function toldAs(room: PlanRoom, { told }: Way): RootContent[] {
  return nouns.flatMap(({ noun, markdown }) => {
    const ids = noun.here(room).filter(({ id }) => told.has(id));
    return ids.length === 0
      ? []
      : toldBlocks(
          markdown,
          ids.map(({ id }) => markdown.written(room, id, told.get(id) ?? { beside: false })),
        );
  });
}

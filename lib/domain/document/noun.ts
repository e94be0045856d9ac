import type { RowChange } from "../kernel/collection.ts";
import type { PlanRoom } from "../room.ts";
import type { PlanDraft } from "./draft.ts";
import type { Origin } from "./origin.ts";
import { type Difference, keys, whoChanged } from "./revision/difference.ts";

/**
 * What one piece says, told alike of a document and of a plan. `key`: two versions with the same key speak of the same piece.
 * `words`: field by field, what is compared, as people read it; empty where nothing is said.
 */
export type Told = { key: string; title: string; words: Readonly<Record<string, string>> };

/** A piece of the plan: the row it is. */
export type ToldHere = Told & { id: string };
/** A piece of a document: the lines it stands on. */
export type ToldThere = Told & { line: number; endLine: number };

/** What a noun's rows of a new plan are made among. */
export type Making = {
  origin: Origin;
  /** The rows made so far: those of phases and steps, in the order of the draft, and of the nouns before this one. */
  rows: readonly RowChange[];
  /** The roles by title, and by the name the document gives for them; in lower case. */
  roleIds: ReadonlyMap<string, string>;
};

/** What chosen differences are taken over with. */
export type Taking = {
  room: PlanRoom;
  draft: PlanDraft;
  /** The keys of the differences that were chosen. */
  taken: ReadonlySet<string>;
  origin: Origin;
  /** The role a name means, made where the plan has none. */
  roleIdOf: (name: string) => string | null;
  /** The row of the phase or step at a line of the new document. */
  rowAt: (line: number) => string | null;
  /** The rows that the nouns before this one set. */
  rows: readonly RowChange[];
  /** Whether whoever takes them over decides for others. */
  leads: boolean;
};

/**
 * How documents hold the rows of one collection: what the reading becomes, what is the same in two versions, which words are
 * compared, and what is taken over. How the rows are written is said in `lib/runbook/nouns.ts`.
 */
export type DocumentNoun = {
  /** Names the noun in differences. */
  of: string;
  /** What people who compare two versions see one of it called. */
  called: string;
  /** What they see its fields called. */
  fields: Readonly<Record<string, string>>;
  /** Fields that documents mostly leave to the plan: where neither version says one, it is no difference that the plan does. */
  left?: ReadonlySet<string>;
  /** The rows of a new plan. */
  from(draft: PlanDraft, making: Making): RowChange[];
  /** What the plan says now, in its order. */
  here(room: PlanRoom): ToldHere[];
  /** What a document says; `room` is for the names of roles. */
  said(draft: PlanDraft, room: PlanRoom): ToldThere[];
  /** Why this field of a row stays as it is whatever a new version says; null where it may change. */
  holds(room: PlanRoom, id: string, field: string): string | null;
  /** Why a row that a new version has no more stays; null where it may go. `"always"`: nothing is said of it. */
  stays(room: PlanRoom, id: string): string | null;
  /** The rows that take the chosen differences over. */
  take(taking: Taking): RowChange[];
};

/** Keys that occur more than once, told apart by which it is: `gate go`, `gate go #2`. */
export function numbered<T extends Told>(all: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return all.map((each) => {
    const nth = (seen.get(each.key) ?? 0) + 1;
    seen.set(each.key, nth);
    return nth === 1 ? each : { ...each, key: `${each.key} #${nth}` };
  });
}

const plain = { where: "", from: "", to: "", under: 0, status: null } as const;

/** What a new version of the document says otherwise of a noun's rows. Without `base`, the plan counts as what its document says. */
export function nounDifferences(noun: DocumentNoun, room: PlanRoom, base: PlanDraft | null, draft: PlanDraft): Difference[] {
  const of = noun.of;
  const byKey = <T extends Told>(all: readonly T[]) => new Map(all.map((each) => [each.key, each]));
  const [before, here, fresh] = [byKey(base ? noun.said(base, room) : []), byKey(noun.here(room)), byKey(noun.said(draft, room))];
  const came = [...fresh].flatMap(([key, { title, words, line }]): Difference[] => {
    const row = here.get(key);
    if (!row) {
      const made = before.has(key) ? "here" : "document";
      return [{ ...plain, key, kind: "added", of, id: null, title, field: "", made, line, blocked: null }];
    }
    const was = base ? before.get(key) : row;
    return Object.entries(words).flatMap(([field, to]): Difference[] => {
      const from = row.words[field] ?? "";
      if (to === "" && was?.words[field] === "" && noun.left?.has(field)) return [];
      const made = whoChanged(was?.words[field], from, to, Object.is);
      if (!made) return [];
      const about = { ...plain, key: keys.changed(row.id, field), id: row.id, title: row.title, field, from, to, line };
      return [{ ...about, kind: "changed", of, made, blocked: noun.holds(room, row.id, field) }];
    });
  });
  const gone = [...here].flatMap(([key, { id, title }]): Difference[] => {
    const blocked = before.has(key) && !fresh.has(key) ? noun.stays(room, id) : "always";
    if (blocked === "always") return [];
    return [{ ...plain, key: keys.removed(id), kind: "removed", of, id, title, field: "", made: "document", line: null, blocked }];
  });
  return [...came, ...gone];
}

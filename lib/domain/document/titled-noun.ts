import { collectionNamed, type RowChange } from "../kernel/collection.ts";
import { must } from "../kernel/must.ts";
import { orderKeys } from "../kernel/order-keys.ts";
import { rowsIn } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import type { PlanDraft } from "./draft.ts";
import { type DocumentNoun, type Making, numbered, type ToldHere, type ToldThere } from "./noun.ts";
import { type Origin, sourceOf } from "./origin.ts";
import { keys } from "./revision/difference.ts";
import { ownersIn } from "./revision/owners.ts";
import { titleKey } from "./revision/title-key.ts";

type Lines = { line: number; endLine: number };

/** What the rows of a piece are made with, for a new plan and for one that takes a new version over. */
export type Placing = {
  origin: Origin;
  /** The role a name means, or null for no name or one nobody has. */
  roleIdOf: (name: string | null) => string | null;
  /** The row of the phase or step at a line of the document. */
  rowAt: (line: number | null) => string | null;
  /** The plan it is taken over into; null for a new plan. */
  room: PlanRoom | null;
  /** What was made, or set, before this one. */
  rows: readonly RowChange[];
  /** The row of a collection with this title: of the plan, or made before this one. */
  titled: (collection: string, title: string) => string | null;
};

/** The names in a document, as the plan knows them. */
export type Names = {
  /** The title of the role a name means. */
  ownerOf: (name: string | null) => string;
  /** The title of the one gate a document has; empty where there is none, or several. */
  onlyGate: string;
  /** The title of the phase that begins at a line. */
  phaseAt: (line: number | null) => string;
  /** The step that begins at a line. */
  stepAt: (line: number | null) => { title: string } | undefined;
};

/** One thing that is compared: what people see it called, what the plan and the document say, and how the document's word is taken over. */
export type NounField<Row, Said> = {
  called: string;
  here(row: Row, room: PlanRoom): string | null;
  said(piece: Said, names: Names): string | null;
  take(piece: Said, placing: Placing): Partial<Row>;
};

/** The owner of a piece, named by role or person. */
export const ownerField = <Row extends { roleId: string | null }, Said extends { owner: string | null }>(): NounField<Row, Said> => ({
  called: "Owner",
  here: ({ roleId }, room) => (roleId ? (room.roles[roleId]?.title ?? null) : null),
  said: ({ owner }, { ownerOf }) => ownerOf(owner),
  // `Partial<Row>` of a generic row: only the constraint says that it has this column.
  take: ({ owner }, { roleIdOf }) => ({ roleId: roleIdOf(owner) }) as Partial<Row>,
});

type About<Row, Said> = {
  of: string;
  /** What a piece is known by in two versions; its title where nothing else is said. */
  knownBy?(piece: Row | Said): string;
  /** What people see a piece called; its title where nothing else is said. */
  named?(piece: Row | Said): string;
  /** What people who compare two versions see one of it called. */
  called: string;
  /** The rows of the plan, in its order. */
  rows(room: PlanRoom): readonly Row[];
  /** Sets a row of the collection. */
  set(id: string, row: Partial<Row>): RowChange;
  /** The pieces of a document, in its order. */
  found(draft: PlanDraft): readonly Said[];
  fields: Readonly<Record<string, NounField<Row, Said>>>;
  /** Fields that documents mostly leave to the plan. */
  left?: readonly string[];
  /** What else of a row is another where any of a new version is taken over. */
  with?(row: Row, leads: boolean): Partial<Row>;
  /** A whole new row. */
  make(piece: Said, at: { id: string; order: string }, placing: Placing): Row;
  holds?(room: PlanRoom, row: Row): string | null;
  stays?(room: PlanRoom, row: Row): string | null;
};

/**
 * A noun whose pieces are known by their titles: two versions of a document speak of the same piece where they give it the same title.
 * What becomes of a piece in the plan, its state and its record, is never the document's.
 */
export function titledNoun<Row extends { id: string; title: string }, Said extends Lines & { title: string }>(
  about: About<Row, Said>,
): DocumentNoun {
  const fields = Object.entries(about.fields);
  const keyOf = (piece: Row | Said) => `${about.of} ${about.knownBy?.(piece) ?? titleKey(piece.title)}`;
  const rowOf = (room: PlanRoom, id: string) => about.rows(room).find((row) => row.id === id);

  const here = (room: PlanRoom): ToldHere[] =>
    numbered(
      about.rows(room).map((row): ToldHere => {
        const words = Object.fromEntries(fields.map(([name, field]) => [name, field.here(row, room) ?? ""]));
        return { id: row.id, key: keyOf(row), title: about.named?.(row) ?? row.title, words };
      }),
    );
  const said = (draft: PlanDraft, room: PlanRoom): ToldThere[] => {
    const names = namesIn(draft, room);
    return numbered(
      about.found(draft).map((piece): ToldThere => {
        const words = Object.fromEntries(fields.map(([name, field]) => [name, field.said(piece, names) ?? ""]));
        return { key: keyOf(piece), title: about.named?.(piece) ?? piece.title, words, line: piece.line, endLine: piece.endLine };
      }),
    );
  };
  const made = (piece: Said, order: string | undefined, placing: Placing): RowChange => {
    const row = about.make(piece, { id: placing.origin.newId(), order: must(order, "an order key") }, placing);
    return about.set(row.id, row);
  };

  return {
    of: about.of,
    called: about.called,
    fields: Object.fromEntries(fields.map(([name, { called }]) => [name, called])),
    left: new Set(about.left),
    from(draft, making) {
      const pieces = about.found(draft);
      const [order, placing] = [orderKeys(pieces.length), placingOf(draft, making)];
      return pieces.map((piece, index) => made(piece, order[index], placing));
    },
    here,
    said,
    holds(room, id) {
      const row = rowOf(room, id);
      return row ? (about.holds?.(room, row) ?? null) : null;
    },
    stays(room, id) {
      const row = rowOf(room, id);
      return row ? (about.stays?.(room, row) ?? null) : null;
    },
    take({ room, draft, taken, origin, roleIdOf, rowAt, rows, leads }) {
      const placing: Placing = {
        ...{ room, origin, rows, titled: (collection, title) => titledIn(rows, collection, title) ?? titledHere(room, collection, title) },
        roleIdOf: (name) => (name ? roleIdOf(name) : null),
        rowAt: (line) => (line === null ? null : rowAt(line)),
      };
      const pieces = about.found(draft);
      const [told, order] = [said(draft, room), orderKeys(pieces.length)];
      const ids = new Map(here(room).map(({ key, id }) => [key, id]));
      const come = pieces.flatMap((piece, index): RowChange[] => {
        const { key } = must(told[index], "the words of a piece");
        const id = ids.get(key);
        if (id === undefined) return taken.has(key) ? [made(piece, order[index], placing)] : [];
        const wanted = fields.filter(([name]) => taken.has(keys.changed(id, name)));
        if (wanted.length === 0) return [];
        const row = rowOf(room, id);
        const patch = Object.assign({}, ...wanted.map(([, field]) => field.take(piece, placing)), row && about.with?.(row, leads));
        return [about.set(id, { ...patch, source: sourceOf(piece, origin) })];
      });
      const gone = [...ids.values()].filter((id) => taken.has(keys.removed(id)));
      const removal: Record<string, unknown> = { removedAt: origin.now };
      return [...come, ...gone.map((id) => about.set(id, removal as Partial<Row>))];
    },
  };
}

/** Names as a document gives them, looked up among the plan's roles and the document's phases. */
export function namesIn(draft: PlanDraft, room: PlanRoom): Names {
  const owners = ownersIn(room);
  return {
    ownerOf: (name) => owners.roleOf(name, draft)?.title ?? "",
    onlyGate: draft.gates.length === 1 ? (draft.gates[0]?.title ?? "") : "",
    phaseAt: (line) => draft.phases.find((phase) => phase.line === line)?.title ?? "",
    stepAt: (line) => draft.phases.flatMap(({ steps }) => flat(steps)).find((step) => step.line === line),
  };
}

/** For a new plan: phases and steps are found by the lines their rows say. */
function placingOf(draft: PlanDraft, { origin, rows, roleIds }: Making): Placing {
  const phaseIds = rows.flatMap(({ collection, id }) => (collection === "phases" ? [id] : []));
  const stepIds = rows.flatMap(({ collection, id }) => (collection === "steps" ? [id] : []));
  const at = new Map([
    ...draft.phases.flatMap(({ steps }) => flat(steps)).map(({ line }, index) => [line, stepIds[index] ?? null] as const),
    ...draft.phases.map(({ line }, index) => [line, phaseIds[index] ?? null] as const),
  ]);
  return {
    ...{ origin, rows, room: null, titled: (collection, title) => titledIn(rows, collection, title) },
    roleIdOf: (name) => (name ? (roleIds.get(name.toLowerCase()) ?? null) : null),
    rowAt: (line) => (line === null ? null : (at.get(line) ?? null)),
  };
}

const titledIn = (rows: readonly RowChange[], collection: string, title: string): string | null =>
  rows.find((each) => each.collection === collection && each.row.title === title)?.id ?? null;

function titledHere(room: PlanRoom, collection: string, title: string): string | null {
  const of = collectionNamed(collection);
  const found = of ? Object.values(rowsIn(room, of)).find((row) => row.title === title && row.removedAt === null) : undefined;
  return typeof found?.id === "string" ? found.id : null;
}

type Flat = PlanDraft["phases"][number]["steps"];
const flat = (steps: Flat): Flat => steps.flatMap((step) => [step, ...flat(step.children)]);

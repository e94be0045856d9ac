import type * as z from "zod";
import type * as fieldKinds from "./fields.ts";

/** Rows of one collection by id. It has no prototype: an id that is a word of JavaScript is there, or not, like any other. */
export type Rows<Row> = Readonly<Record<string, Row>>;

/** No rows yet. Here, and only here, a collection of a room begins. */
export const noRows = <Row>(): Record<string, Row> => Object.create(null);

/** The same rows in a collection of its own. By hand: V8 may take three to eight times as long to spread hundreds of keys. */
export function copyRows<Row>(rows: Rows<Row>): Record<string, Row> {
  const copy = noRows<Row>();
  for (const id in rows) copy[id] = rows[id] as Row;
  return copy;
}

/**
 * What the columns of rows are made of: zod, and the kinds of `fields.ts`. A collection is handed them where its schema is asked for
 * (`schemaOf`), and imports none: a browser that shows rows is not sent what checks them.
 */
export type Fields = typeof fieldKinds & {
  z: Pick<
    typeof z,
    | "array"
    | "boolean"
    | "discriminatedUnion"
    | "enum"
    | "int"
    | "literal"
    | "number"
    | "record"
    | "strictObject"
    | "string"
    | "tuple"
    | "union"
    | "unknown"
  >;
};

/** Something worked out from all rows that stays so until one of these columns changes: `carry` takes it over to the next copy, in which the rows `ids` change. */
export type Index = { columns: readonly string[]; carry(before: object, after: object, ids: readonly string[]): void };

const kinds = new WeakSet<object>();

/** A kind of column that rows and what verbs take share: made when it is first asked for, and the same ever after. */
export function kind<S extends z.core.$ZodType>(make: (fields: Fields) => S): (fields: Fields) => S {
  let made: S | undefined;
  const shared = (fields: Fields) => {
    made ??= make(fields);
    return made;
  };
  kinds.add(shared);
  return shared;
}

/** Whether something that is exported is such a kind. */
export const isKind = (exported: unknown): exported is (fields: Fields) => z.core.$ZodType =>
  typeof exported === "function" && kinds.has(exported);

/** What every room is: a value at a sequence number, its collections by name. `kind` is also the name of the one row it is about. */
export type AnyRoom = { readonly kind: string; readonly id: string; readonly seq: number };

/** One row a change sets: a whole row where the id is new, otherwise a patch; null clears. */
export type RowChange = { collection: string; id: string; row: Record<string, unknown> };

/** What waits for whoever acts in a role: one line of what a handover hands over. */
export type OpenItem = { kind: string; text: string };

/** How rows hang on deployment roles. */
type RolesPart<Row> = {
  /** What a row says once this role is gone, the sentence that says why the role must stay, or null where the row does not name it. */
  without(row: Row, role: { id: string; title: string }): Partial<Row> | string | null;
  /** What of the row waits for whoever acts in this role. */
  waits(row: Row, roleId: string, room: AnyRoom): OpenItem[];
};

/** How documents hold a kind of row: laid out among phases and steps, said in a place of its own, or never. */
export type InDocuments = "outline" | "own" | null;

type Parts<Row, Table extends string, Said extends InDocuments> = {
  table: Table;
  /** What people call one of it. */
  one: string;
  /** Its rows keep the number of the event that made them (`madeSeq`). */
  numbered?: true;
  /** Where a queued command must not meet a row that changed since its sender saw it: how the row stands now, as a sentence. */
  touched?(row: Row): string;
  /** How documents hold it. What is said in a place of its own says how in `lib/domain/document/nouns.ts`. */
  document: Said;
  roles: RolesPart<Row> | null;
  /** What a row says once this person has left the workspace; null where that changes nothing. */
  people: { without(row: Row, userId: string): Partial<Row> | null } | null;
  /** The columns that people without an account may read. */
  public: readonly (keyof Row & string)[] | null;
  /** What is worked out from all rows and is worth keeping from one copy to the next. */
  index?: readonly Index[];
};

/**
 * One kind of row, declared once in its noun's `rows.ts`. The shape of the room, tables, constructors, replay of older events,
 * what happens when a role or a person goes, what reaches documents and outsiders: all of it is derived from here. `document`,
 * `roles`, `people` and `public` have no default: null is a decision somebody made.
 */
export type Collection<
  Name extends string = string,
  Table extends string = string,
  S extends z.ZodRawShape = z.ZodRawShape,
  Said extends InDocuments = InDocuments,
> = {
  /** Its name in rooms and events; stored, so it never changes. */
  name: Name;
  /** Its columns, each with what it takes. */
  row(fields: Fields): S;
  /** What a new row says where nobody said otherwise, and what rows say in columns that are younger than their event. */
  defaults: Readonly<Record<string, unknown>>;
} & Parts<z.infer<z.ZodObject<S>>, Table, Said>;

/** The row of a collection: `RowOf<typeof signOffs>`. */
export type RowOf<C extends Collection> = z.infer<z.ZodObject<ReturnType<C["row"]>, z.core.$strict>>;

const declared = new Map<string, Collection>();

/** The collection that rows and events know by this name. */
export const collectionNamed = (name: string): Collection | undefined => declared.get(name);

/** Declares a collection. `make` gives a whole row: what is given, then the defaults for the rest (their order is that of stored events). */
export function collection<
  const Name extends string,
  const Table extends string,
  S extends z.ZodRawShape,
  D extends object,
  const Said extends InDocuments,
  const Public extends readonly string[] | null,
>(
  name: Name,
  given: { row(fields: Fields): S; defaults: D & Partial<z.infer<z.ZodObject<S>>>; public: Public } & Parts<
    z.infer<z.ZodObject<S>>,
    Table,
    Said
  >,
) {
  type Row = z.infer<z.ZodObject<S, z.core.$strict>>;
  const { defaults, ...parts } = given;
  const made = {
    ...parts,
    name,
    defaults: { ...defaults },
    make(said: Omit<Row, keyof D | "madeSeq"> & Partial<Row>): Omit<Row, "madeSeq"> {
      const left = Object.entries(defaults).filter(([key]) => !(key in said));
      return { ...said, ...Object.fromEntries(left) } as unknown as Omit<Row, "madeSeq">;
    },
  };
  declared.set(name, made as unknown as Collection);
  return made;
}

/** What people without an account may read of a row: the columns its collection declares public. */
export function publicPart<Row extends object, const Column extends keyof Row & string>(
  of: { public: readonly Column[] | null },
  row: Row,
): Pick<Row, Column> {
  return Object.fromEntries((of.public ?? []).map((column) => [column, row[column]])) as Pick<Row, Column>;
}

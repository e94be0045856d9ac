import type { Collection, RowOf } from "./collection.ts";
import { schemaOf } from "./schema.ts";

/** What an edit really changes of a row: the columns, and the patch that says so. Fields that are left out stay as they are. */
export function patchOf<C extends Collection>(of: C, row: RowOf<C>, edits: object): { patch: Partial<RowOf<C>>; changed: string[] } {
  const changed = Object.entries(edits).filter(
    ([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(Reflect.get(Object(row), key)),
  );
  return { patch: schemaOf(of).partial().parse(Object.fromEntries(changed)) as Partial<RowOf<C>>, changed: changed.map(([key]) => key) };
}

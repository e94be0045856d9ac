import type { Collection } from "../domain/kernel/collection.ts";
import { instant } from "../domain/kernel/fields.ts";
import { schemaOf } from "../domain/kernel/schema.ts";
import { type RoomKind, roomShapes } from "../domain/room.ts";

export type TableOf = { collection: string; table: string; owner: string; columns: string[]; instants: string[] };

/** How a kind of room lies in tables: derived from the row schemas, so that neither can forget a column. */
export const tablesOf: Record<RoomKind, TableOf[]> = { plan: describe("plan"), workspace: describe("workspace") };

function describe(kind: RoomKind): TableOf[] {
  const { head, owner, collections } = roomShapes[kind];
  const list: readonly Collection[] = [head, ...collections];
  return list.map((of) => {
    const { shape } = schemaOf(of);
    return {
      ...{ collection: of.name, table: of.table, owner: of.name === head.name ? "id" : owner },
      columns: Object.keys(shape),
      instants: Object.keys(shape).filter((key) => isInstant(shape[key])),
    };
  });
}

function isInstant(schema: unknown): boolean {
  if (schema === instant) return true;
  return (
    typeof schema === "object" && schema !== null && "unwrap" in schema && typeof schema.unwrap === "function" && isInstant(schema.unwrap())
  );
}

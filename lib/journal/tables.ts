import type { Collection } from "../domain/kernel/collection.ts";
import { instant } from "../domain/kernel/fields.ts";
import { type RoomKind, roomShapes } from "../domain/room.ts";

export type TableOf = { collection: string; table: string; owner: string; columns: string[]; instants: string[] };

/** How a kind of room lies in tables: derived from the row schemas, so that neither can forget a column. */
export const tablesOf: Record<RoomKind, TableOf[]> = { plan: describe("plan"), workspace: describe("workspace") };

function describe(kind: RoomKind): TableOf[] {
  const { head, owner, collections } = roomShapes[kind];
  const list: readonly Collection[] = [head, ...collections];
  return list.map(({ name, table, row }) => ({
    ...{ collection: name, table, owner: name === head.name ? "id" : owner },
    columns: Object.keys(row.shape),
    instants: Object.keys(row.shape).filter((key) => isInstant(row.shape[key])),
  }));
}

function isInstant(schema: unknown): boolean {
  if (schema === instant) return true;
  return (
    typeof schema === "object" && schema !== null && "unwrap" in schema && typeof schema.unwrap === "function" && isInstant(schema.unwrap())
  );
}

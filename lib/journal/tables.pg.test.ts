import { beforeAll, expect, test } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { tablesOf } from "./tables.ts";

beforeAll(async () => {
  await freshDatabase();
});

type Column = { table_name: string; column_name: string; data_type: string };

test("every row schema has exactly the columns of its table, and its instants are timestamps", async () => {
  const { rows } = await pool().query<Column>(
    "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public'",
  );
  const tables = Map.groupBy(rows, (row) => row.table_name);
  for (const { table, columns, instants } of [...tablesOf.plan, ...tablesOf.workspace]) {
    const found = tables.get(table) ?? [];
    expect([table, ...found.map((each) => each.column_name).sort()]).toEqual([table, ...columns.toSorted()]);
    const timestamps = found.filter((each) => each.data_type === "timestamp with time zone").map((each) => each.column_name);
    expect([table, ...timestamps.sort()]).toEqual([table, ...instants.toSorted()]);
  }
});

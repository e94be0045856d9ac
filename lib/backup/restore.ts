import pg from "pg";
import { invalid } from "../domain/kernel/errors.ts";
import { verifyRoom } from "../journal/replay.ts";
import { copyIn } from "./copy.ts";
import { checkFile, endOfRows, lineAs, linesOfFile, type Summary, tableSchema } from "./file.ts";
import { migrationsOf, setCounters, tablesOf } from "./tables.ts";

/** What a restored database holds: the file's rows, and every room's record with its head. */
export type Restored = Summary & { rooms: { id: string; events: number; head: string }[] };

/**
 * Reads a backup into an empty database at the same migrations, in one transaction, and checks it: every table has as many rows as the file says,
 * every room's record holds. Throws Problem, and leaves the database as it was, where the file is not whole, of another version, or would
 * meet rows that are there; throws Problem, with the rows in place, where a record does not hold.
 */
export async function restoreBackup(url: string, path: string): Promise<Restored> {
  const summary = await checkFile(path);
  const client = new pg.Client({ connectionString: url, application_name: "holdpoint-restore" });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    await fits(client, summary);
    await load(client, path);
    await setCounters(client);
    for (const [name, many] of Object.entries(summary.rows)) {
      const there = await countOf(client, name);
      if (there !== many) throw invalid(`${name} has ${there} rows where the backup has ${many}. Nothing was restored.`);
    }
    await client.query("COMMIT");
  } finally {
    await client.end().catch(() => {});
  }
  return { ...summary, rooms: await verifyAll(url) };
}

const countOf = async (client: pg.Client, name: string) =>
  Number((await client.query<{ many: string }>(`SELECT count(*) AS many FROM ${name}`)).rows[0]?.many);

async function fits(client: pg.Client, { head, rows }: Summary): Promise<void> {
  const [here, there] = [await migrationsOf(client), head.migrations];
  if (here.join() !== there.join())
    throw invalid(
      `This backup is of another version of Holdpoint: its newest migration is ${there.at(-1)}, here it is ${here.at(-1)}. Restore it with the version that wrote it; a newer one then brings it up to date.`,
    );
  const tables = await tablesOf(client);
  if (tables.length !== Object.keys(rows).length || tables.some(({ name }) => rows[name] === undefined))
    throw invalid("This backup has other tables than this version of Holdpoint. Restore it with the version that wrote it.");
  for (const { name } of tables)
    if ((await countOf(client, name)) > 0)
      throw invalid(`The database is not empty: ${name} has rows. Restore into a new data folder or a new database.`);
}

async function load(client: pg.Client, path: string): Promise<void> {
  const known = new Map((await tablesOf(client)).map((table) => [table.name, table.columns.join()]));
  const lines = linesOfFile(path);
  await lines.next();
  for (;;) {
    const { value, done } = await lines.next();
    if (done || !value.subarray(0, 9).equals(Buffer.from('{"table":'))) return;
    const { table, columns } = lineAs(tableSchema, value);
    // Names go into SQL: only those the database itself has.
    if (known.get(table) !== columns.join())
      throw invalid(`${table} has other columns in this version of Holdpoint. Restore it with the version that wrote it.`);
    await copyIn(client, `COPY ${table} (${columns.join(", ")}) FROM STDIN`, rowsOf(lines));
  }
}

/** The rows up to the end of their table, some at a time. */
async function* rowsOf(lines: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let [some, size]: [Buffer[], number] = [[], 0];
  for (;;) {
    const { value, done } = await lines.next();
    if (done || value.equals(Buffer.from(endOfRows))) break;
    some.push(Buffer.from(value), Buffer.from("\n"));
    size += value.length;
    if (size < 65_536) continue;
    yield Buffer.concat(some);
    [some, size] = [[], 0];
  }
  if (some.length > 0) yield Buffer.concat(some);
}

async function verifyAll(url: string): Promise<Restored["rooms"]> {
  const db = new pg.Pool({ connectionString: url, max: 2 });
  try {
    const { rows } = await db.query<{ id: string }>('SELECT id FROM "Room" ORDER BY id');
    const rooms: Restored["rooms"] = [];
    for (const { id } of rows) {
      const verdict = await verifyRoom(db, id);
      if (!verdict.ok)
        throw invalid(`The rows were restored, but the record of room ${id} does not hold at event ${verdict.seq}: ${verdict.problem}.`);
      rooms.push({ id, events: verdict.events, head: verdict.head });
    }
    return rooms;
  } finally {
    await db.end();
  }
}

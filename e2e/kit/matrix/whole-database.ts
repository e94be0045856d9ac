import pg from "pg";
import { runningIn } from "#lib/db/local/running.ts";

/** Where the database of the server under test is. */
export function databaseUrl(): string {
  const running = runningIn(process.env.E2E_DATA ?? "");
  if (!running) throw new Error("The database of the journeys does not run.");
  return running.url;
}

let pool: pg.Pool | undefined;

/** Rows of the database of the server under test. */
export async function rowsOf<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
  pool ??= new pg.Pool({ connectionString: databaseUrl(), max: 1, allowExitOnIdle: true }).on("error", () => {});
  return (await pool.query<T>(text, values)).rows;
}

/** Signing in, out and guessing are no change of what is in the database. */
const leftOut = ["Session", "Attempt", "_prisma_migrations"];

/**
 * Says of every table how many rows it has and which transactions wrote them: whatever is written anywhere, and be it the
 * same again, makes another text.
 */
export async function wholeDatabase(): Promise<string> {
  const tables = await rowsOf<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1",
    [leftOut],
  );
  const each = tables.map(
    ({ name }) => `SELECT '${name}' AS name, count(*) AS rows, coalesce(sum(xmin::text::bigint), 0) AS written FROM "${name}"`,
  );
  const said = await rowsOf<{ name: string; rows: string; written: string }>(each.join(" UNION ALL "));
  return said.map(({ name, rows, written }) => `${name} ${rows} ${written}`).join("\n");
}

/** How far the journals of these rooms are. */
export async function seqsOf(roomIds: readonly string[]): Promise<string> {
  const rooms = await rowsOf<{ id: string; seq: string }>('SELECT id, seq FROM "Room" WHERE id = ANY ($1) ORDER BY id', [roomIds]);
  return rooms.map(({ id, seq }) => `${id} ${seq}`).join("\n");
}

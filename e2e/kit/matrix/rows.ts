import pg from "pg";
import type { Site } from "../site.ts";

/** Signing in, out and guessing are no change of what is in the database. */
const leftOut = ["Session", "Attempt", "_prisma_migrations"];

/** The database of a site, read past it. */
export class Rows {
  readonly #pool: pg.Pool;

  constructor({ databaseUrl }: Site) {
    this.#pool = new pg.Pool({ connectionString: databaseUrl, max: 1, allowExitOnIdle: true }).on("error", () => {});
  }

  async #rowsOf<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.#pool.query<T>(text, values)).rows;
  }

  /** The id of the first row that a query finds. */
  async newest(query: string, ...values: string[]): Promise<string> {
    const [row] = await this.#rowsOf<{ id: string }>(`${query} LIMIT 1`, values);
    if (!row) throw new Error(`no row: ${query}`);
    return row.id;
  }

  /**
   * Says of every table how many rows it has and which transactions wrote them: whatever is written anywhere, and be it the
   * same again, makes another text.
   */
  async whole(): Promise<string> {
    const tables = await this.#rowsOf<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1",
      [leftOut],
    );
    const each = tables.map(
      ({ name }) => `SELECT '${name}' AS name, count(*) AS rows, coalesce(sum(xmin::text::bigint), 0) AS written FROM "${name}"`,
    );
    const said = await this.#rowsOf<{ name: string; rows: string; written: string }>(each.join(" UNION ALL "));
    return said.map(({ name, rows, written }) => `${name} ${rows} ${written}`).join("\n");
  }

  /** How far the journals of these rooms are. */
  async seqsOf(roomIds: readonly string[]): Promise<string> {
    const rooms = await this.#rowsOf<{ id: string; seq: string }>('SELECT id, seq FROM "Room" WHERE id = ANY ($1) ORDER BY id', [roomIds]);
    return rooms.map(({ id, seq }) => `${id} ${seq}`).join("\n");
  }

  /** Lets go of the database. */
  leave(): Promise<void> {
    return this.#pool.end();
  }
}

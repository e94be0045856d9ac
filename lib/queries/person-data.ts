import type { Pool } from "pg";

/** One row that says something of a person, with the table it stands in. */
export type PersonRow = { table: string; row: Record<string, unknown> };

/** What is no part of an answer: a digest of a password is of no use to its person, and of much to a thief. */
const withheld: Readonly<Record<string, readonly string[]>> = { User: ["passwordHash"], Secret: ["hash"] };

/**
 * Every row that names a person by their account or address, in whatever column: their account, sessions and memberships, what they did in plans, and
 * the events on record. For whoever runs the server and was asked by that person; nobody is checked here.
 */
export async function* rowsOfPerson(db: Pool, { userId, email }: { userId: string; email: string | null }): AsyncGenerator<PersonRow> {
  const tables = await db.query<{ name: string }>(
    // Bytes of files are nobody's words as text, and far too many to look through; the rows that name them are.
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%' AND tablename <> 'Blob' ORDER BY 1",
  );
  for (const { name } of tables.rows) {
    const { rows } = await db.query<{ row: Record<string, unknown> }>(
      `SELECT row FROM (SELECT to_jsonb(t) AS row FROM "${name.replaceAll('"', '""')}" t) s
        WHERE position($1 IN row::text) > 0 OR ($2::text IS NOT NULL AND position(to_jsonb($2::text)::text IN row::text) > 0)`,
      [userId, email],
    );
    for (const { row } of rows) {
      for (const column of withheld[name] ?? []) delete row[column];
      yield { table: name, row };
    }
  }
}

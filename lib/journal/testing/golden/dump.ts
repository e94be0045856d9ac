import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

const migrations = join(import.meta.dirname, "../../../../prisma/migrations");

// As Prisma's engine makes it.
const prismaTable = `CREATE TABLE "_prisma_migrations" (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0);`;

/** A database as one script: the migrations it has been through, and its rows. (The embedded server comes without pg_dump.) */
export async function dumpDatabase(db: pg.Pool): Promise<string> {
  const applied = readdirSync(migrations, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const schema = applied.map(({ name }) => name).sort();
  const { rows } = await db.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  const data: string[] = [];
  for (const { name } of rows) {
    const all = await db.query<{ rows: string | null }>(`SELECT json_agg(t)::text AS rows FROM "${name}" t`);
    const text = all.rows[0]?.rows;
    if (text) data.push(`INSERT INTO "${name}" SELECT * FROM json_populate_recordset(NULL::"${name}", ${pg.escapeLiteral(text)});`);
  }
  return [
    prismaTable,
    ...schema.map((name) => readFileSync(join(migrations, name, "migration.sql"), "utf8")),
    // Rows come table by table, whichever points at which.
    "SET session_replication_role = replica;",
    ...data,
    "RESET session_replication_role;",
    "",
  ].join("\n");
}

import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { applyMigrations, migrationNames } from "./schema-engine.ts";

const silent = new Logger(() => () => {});

/**
 * Brings the database to the newest migration: the product's own, then those of the worker, which keeps its timers in a schema of its own.
 * Throws, and changes nothing, where a newer version of Holdpoint has used it: what this one does not know it could neither read nor keep.
 */
export async function bringUpToDate(url: string): Promise<void> {
  const connections = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5000, max: 2 });
  connections.on("error", () => {});
  connections.on("connect", (client) => client.on("error", () => {}));
  try {
    const known = migrationNames();
    const there = await migrationsThere(connections);
    const newest = there?.done.findLast((name) => !known.includes(name));
    if (newest)
      throw new Error(
        `a newer version of Holdpoint has used it (its migration ${newest} is unknown here); start that version, or restore a backup of before into another database (docs/operations.md)`,
      );
    // Most commands find all of it done, and need no engine to be told so.
    const isDone = there?.cut === 0 && known.every((name) => there.done.includes(name));
    if (!isDone) await applyMigrations(url);
    await runMigrations({ pgPool: connections, logger: silent });
  } finally {
    await connections.end();
  }
}

/** The migrations a database has in full, oldest first, and how many were cut off; null where it is empty. */
async function migrationsThere(connections: pg.Pool): Promise<{ done: string[]; cut: number } | null> {
  const { rows } = await connections.query<{ there: boolean }>(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`);
  if (!rows[0]?.there) return null;
  const applied = await connections.query<{ name: string; done: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS done FROM "_prisma_migrations"
      WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const done = applied.rows.filter((row) => row.done).map(({ name }) => name);
  return { done, cut: applied.rows.length - done.length };
}

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
    const [newest] = (await migrationsBeyond(connections)).slice(-1);
    if (newest)
      throw new Error(
        `a newer version of Holdpoint has used it (its migration ${newest} is unknown here); start that version, or restore a backup of before into another database (docs/operations.md)`,
      );
    await applyMigrations(url);
    await runMigrations({ pgPool: connections, logger: silent });
  } finally {
    await connections.end();
  }
}

/** The migrations a database has and this version has not, oldest first. */
async function migrationsBeyond(connections: pg.Pool): Promise<string[]> {
  const { rows } = await connections.query<{ there: boolean }>(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`);
  if (!rows[0]?.there) return [];
  const known = new Set(migrationNames());
  const applied = await connections.query<{ name: string }>(
    'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY migration_name',
  );
  return applied.rows.flatMap(({ name }) => (known.has(name) ? [] : [name]));
}

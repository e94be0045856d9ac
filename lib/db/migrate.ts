import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { applyMigrations } from "./schema-engine.ts";

const silent = new Logger(() => () => {});

/** Brings the database to the newest migration: the product's own, then those of the worker, which keeps its timers in a schema of its own. */
export async function bringUpToDate(url: string): Promise<void> {
  await applyMigrations(url);
  const connections = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5000, max: 2 });
  connections.on("error", () => {});
  connections.on("connect", (client) => client.on("error", () => {}));
  try {
    await runMigrations({ pgPool: connections, logger: silent });
  } finally {
    await connections.end();
  }
}

import { join, resolve } from "node:path";
import { pool } from "../../lib/db/pool.ts";
import { openDatabase } from "../start/database.ts";
import { keptSecret } from "../start/kept-secret.ts";

/** Runs a command with the database: the running server's where there is one, otherwise started for as long as it takes. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const dataFolder = resolve(process.env.HOLDPOINT_DATA ?? ".data");
  const database = await openDatabase(dataFolder);
  process.env.DATABASE_URL = database.url;
  process.env.HOLDPOINT_SECURITY_LOG ??= join(dataFolder, "security.log");
  process.env.HOLDPOINT_KEY ??= keptSecret(dataFolder, "key");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void database.leave().finally(() => process.exit(1)));
  try {
    return await work();
  } finally {
    await pool().end();
    await database.leave();
  }
}

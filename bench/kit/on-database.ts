import { endPool } from "../../lib/db/pool.ts";
import { forgetKept } from "../../lib/testing/forget-kept.ts";

/** Runs the product's own code in this process, on one database. Nothing of it is left for what follows, which has another one. */
export async function onDatabase<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  process.env.DATABASE_URL = databaseUrl;
  try {
    return await work();
  } finally {
    await endPool();
    forgetKept();
  }
}

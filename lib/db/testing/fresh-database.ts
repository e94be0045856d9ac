import pg from "pg";
import { afterAll, inject } from "vitest";
import { newId } from "../../domain/kernel/id.ts";
import { pool } from "../pool.ts";

/** Gives this test file a database of its own, cloned from the migrated one, and points the process's pool at it. */
export async function freshDatabase(): Promise<string> {
  const url = new URL(inject("postgresUrl"));
  const name = `test_${newId()}`;
  const admin = new pg.Client({ connectionString: new URL("/template1", url).href });
  await admin.connect();
  // Two test files may clone at once; Postgres wants the template to itself.
  await admin.query("SELECT pg_advisory_lock(1)");
  await admin.query(`CREATE DATABASE ${name} TEMPLATE postgres`);
  await admin.end();
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  afterAll(() => pool().end());
  return url.href;
}

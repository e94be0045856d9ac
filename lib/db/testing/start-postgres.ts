import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openLocalPostgres } from "../local/open.ts";
import { bringUpToDate } from "../migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One server for the run; its first database carries the migrations and is the template each test file clones. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "holdpoint-test-"));
  const postgres = await openLocalPostgres(folder);
  await waitForNoDisk(postgres.url);
  await bringUpToDate(postgres.url);
  project.provide("postgresUrl", postgres.url);
  return async () => {
    await postgres.leave();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** This server's data goes with the run: it is not kept from a power failure, which would cost every database that is cloned and every commit. */
async function waitForNoDisk(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) await client.query(`ALTER SYSTEM SET ${setting} = off`);
  await client.query("SELECT pg_reload_conf()");
  await client.end();
}

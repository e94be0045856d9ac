import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  await bringUpToDate(postgres.url);
  project.provide("postgresUrl", postgres.url);
  return async () => {
    await postgres.leave();
    rmSync(folder, { recursive: true, force: true });
  };
}

import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type OpenPostgres, openLocalPostgres } from "../../lib/db/local/open.ts";
import { runningIn } from "../../lib/db/local/running.ts";
import { startIn } from "../../lib/db/local/start.ts";
import { atExit } from "./clean-up.ts";

export type BenchPostgres = Pick<OpenPostgres, "url" | "pid"> & {
  folder: string;
  version: string;
  /** The address of another database on the same server. */
  database: (name: string) => Promise<string>;
  remove: () => Promise<void>;
};

/** A PostgreSQL of its own for one measurement, with its usual settings: fsync on. */
export async function startPostgres(): Promise<BenchPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "holdpoint-bench-"));
  chmodSync(folder, 0o755);
  const local = await openLocalPostgres(folder);
  // Nobody else knows of this folder, and at the exit there is no time to ask.
  const forget = atExit(() => runningIn(folder)?.stop());
  const [first] = await ask(local.url, "SHOW server_version");
  return {
    ...local,
    folder,
    version: String(first?.server_version),
    async database(name) {
      await ask(local.url, `CREATE DATABASE ${name}`);
      return Object.assign(new URL(local.url), { pathname: `/${name}` }).toString();
    },
    async remove() {
      await local.leave();
      forget();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the server again on the port it had, after it was killed. */
export async function startAgain({ folder, url }: BenchPostgres): Promise<void> {
  await startIn(folder, { port: Number(new URL(url).port) });
}

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

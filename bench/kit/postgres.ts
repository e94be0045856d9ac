import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type LocalPostgres, runningIn, startLocalPostgres } from "../../lib/db/local-postgres.ts";
import { atExit } from "./clean-up.ts";

export type BenchPostgres = LocalPostgres & {
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
  const local = await startLocalPostgres(folder);
  // It may have been started again since, under another process number.
  const stop = () => runningIn(folder)?.stop();
  const forget = atExit(stop);
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
      stop();
      forget();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the server again on the port it had, after it was killed. */
export async function startAgain({ folder, url }: BenchPostgres): Promise<void> {
  await startLocalPostgres(folder, Number(new URL(url).port));
}

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

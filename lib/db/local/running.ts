import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isPostgresOf, signal } from "./processes.ts";
import { postgresHome } from "./within-reach.ts";

export type RunningPostgres = { url: string; pid: number; port: number; isReady: boolean; stop: () => void };

/** The server running in this data folder, if there is one. Looks, and changes nothing. */
export function runningIn(dataFolder: string): RunningPostgres | null {
  const home = postgresHome(dataFolder);
  const data = join(home, "postgres");
  const { pid, port, status } = pidFile(data);
  if (!port || !isPostgresOf(data, pid)) return null;
  const password = textOf(join(home, "postgres.password"));
  return {
    url: `postgresql://holdpoint:${password}@127.0.0.1:${port}/postgres`,
    pid,
    port,
    isReady: status === "ready",
    // SIGINT is Postgres's fast shutdown: it ends sessions and writes everything down.
    stop: () => signal(pid, "SIGINT"),
  };
}

/** What the server's own file says: who it is, where it listens, how far it is. Zeros where it says nothing. */
export function pidFile(data: string): { pid: number; port: number; status: string } {
  const [pid = "", , , port = "", , , , status = ""] = textOf(join(data, "postmaster.pid")).split("\n");
  return { pid: Number(pid), port: Number(port), status: status.trim() };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

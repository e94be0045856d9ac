import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";

const hasProc = process.platform === "linux";

/**
 * When a process began, as a word that no other process under the same number has; null where none runs. A number alone
 * proves nothing: after a crash another program, or a zombie, may carry it.
 */
export function beginOf(pid: number): string | null {
  try {
    if (!hasProc) return execFileSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" }).replaceAll(/\W/g, "") || null;
    const [state = "", ...fields] = statOf(pid);
    return state === "Z" || state === "X" ? null : (fields[18] ?? null);
  } catch {
    return null;
  }
}

/** Whether a number is some process’s, be it a zombie’s: what a signal would reach. */
export function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Whether this process is a Postgres at work in this data folder, and not one of another folder. */
export function isPostgresOf(data: string, pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || beginOf(pid) === null) return false;
  try {
    if (!hasProc) return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).includes(data);
    return readlinkSync(`/proc/${pid}/exe`).includes("postgres") && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch (error) {
    // It lives, and it is somebody else's secret what it is: to take it for ours is the careful answer.
    return error instanceof Error && "code" in error && error.code === "EACCES";
  }
}

/**
 * Helpers a killed server has left behind in this data folder. They hold its shared memory, and while they do, no new
 * server may start. Found on Linux; elsewhere they are waited for.
 */
export function orphansOf(data: string): number[] {
  if (!hasProc) return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && isHelper(pid) && isPostgresOf(data, pid) && !isPostgresOf(data, parentOf(pid)));
}

/** A helper's title begins so; a server, also one that starts this moment, carries its command line. */
function isHelper(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1").startsWith("postgres: ");
  } catch {
    return false;
  }
}

function parentOf(pid: number): number {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return 0;
  }
}

/** The fields after the name, which may itself hold spaces and brackets: state, parent, … */
function statOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/stat`, "latin1")
    .replace(/^.*\) /s, "")
    .split(" ");
}

/** Sends a signal; nothing happens where the process is gone already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}

import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Whether this process must hand Postgres to another account: it refuses to run as root. */
export const asNobody = (): { uid: number; gid: number } | undefined => (process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined);

/** Whether any account may pass through every folder above a path (and into it, if it is one). */
function isReachable(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/**
 * Where the embedded database keeps its data for a data folder: in it, or, for root in a checkout nobody else may enter
 * (such as one under /root), in a folder of that name under /var/lib/holdpoint.
 */
export function postgresHome(dataFolder: string): string {
  const folder = resolve(dataFolder);
  if (!asNobody() || isReachable(existsSync(folder) ? dirname(folder) : parentThatExists(folder))) return folder;
  return join("/var/lib/holdpoint", createHash("sha256").update(folder).digest("hex").slice(0, 12));
}

/** The folder of binaries itself, or a copy of it that `nobody` can run. */
export function reachableBinaries(native: string): string {
  if (!asNobody() || isReachable(join(native, "bin"))) return native;
  const copy = join(
    "/var/tmp",
    `holdpoint-postgres-${createHash("sha256")
      .update(`${native} ${statSync(join(native, "bin", "postgres")).mtimeMs}`)
      .digest("hex")
      .slice(0, 12)}`,
  );
  if (existsSync(copy)) return copy;
  const making = `${copy}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  chmodSync(making, 0o755);
  cpSync(native, making, { recursive: true, verbatimSymlinks: true });
  // Whole or not at all: another start may be making the same copy.
  if (!existsSync(copy)) renameSync(making, copy);
  return copy;
}

function parentThatExists(path: string): string {
  let at = dirname(path);
  while (!existsSync(at)) at = dirname(at);
  return at;
}

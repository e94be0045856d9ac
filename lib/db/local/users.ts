import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beginOf } from "./processes.ts";
import { until } from "./until.ts";

/**
 * Who uses the database of a folder: one empty file per use, whose name says which process, since when, and whether it is
 * about to leave. Empty, because that can be made on a full disk, too. What belongs to a process that is gone counts no more.
 *
 * Nobody locks anything. Who comes says so and then looks for somebody leaving; who leaves says so and then looks for
 * others. Of two who do so at once, at least one sees the other.
 */
export type Use = {
  /** Says that this use ends, and whether it was the last: then the server is the caller's to stop before `gone`. */
  leave: () => { isLast: boolean };
  gone: () => void;
};

type Mark = "using" | "leaving";
let uses = 0;

/** Begins to use the database of a folder, once nobody is about to stop it. */
export async function beginUse(folder: string): Promise<Use> {
  const users = join(folder, "postgres.users");
  mkdirSync(users, { recursive: true });
  const name = `${process.pid}-${beginOf(process.pid)}-${++uses}`;
  const [using, leaving] = [join(users, `${name}.using`), join(users, `${name}.leaving`)];
  writeFileSync(using, "");
  // Whoever leaves now either sees this use and goes without stopping anything, or stops it, which takes a moment.
  await until(() => count(users, "leaving") === 0, 15_000);
  return {
    leave() {
      renameSync(using, leaving);
      return { isLast: count(users, "using") === 0 };
    },
    gone: () => rmSync(leaving, { force: true }),
  };
}

function count(users: string, mark: Mark): number {
  const alive = readdirSync(users).filter((name) => {
    const [pid, begin] = name.split("-");
    if (begin !== undefined && beginOf(Number(pid)) === begin) return true;
    rmSync(join(users, name), { force: true });
    return false;
  });
  return alive.filter((name) => name.endsWith(`.${mark}`)).length;
}

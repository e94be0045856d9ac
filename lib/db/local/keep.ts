import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "../../log.ts";
import { perProcess } from "../../per-process.ts";
import { runningIn } from "./running.ts";
import { startIn } from "./start.ts";
import { postgresHome } from "./within-reach.ts";

const lookEveryMs = 1000;
const longestWaitMs = 10_000;

/** What this process knows of the embedded database it keeps running; `data` is null where it keeps none. */
export const keptPostgres = () => perProcess<{ data: string | null }>("kept-postgres", () => ({ data: null }));

/**
 * Starts the server of this folder again whenever it is gone, and goes on trying until it stands: whether it was killed, fell
 * over a full disk, or was stopped by somebody. Answers how to end this.
 */
export function keepRunning(dataFolder: string, url: string, moved: (url: string) => void): () => Promise<void> {
  const ending = new AbortController();
  keptPostgres().data = join(postgresHome(dataFolder), "postgres");
  const kept = keep(dataFolder, url, moved, ending.signal).catch((error: unknown) => {
    if (!ending.signal.aborted) throw error;
  });
  return () => {
    ending.abort();
    keptPostgres().data = null;
    return kept;
  };
}

async function keep(dataFolder: string, url: string, moved: (url: string) => void, signal: AbortSignal): Promise<void> {
  let known = url;
  let failures = 0;
  for (;;) {
    await pause(Math.min(lookEveryMs * 2 ** failures, longestWaitMs), undefined, { signal, ref: false });
    try {
      const running = runningIn(dataFolder) ?? (await startAgain(dataFolder, signal));
      failures = 0;
      if (running.url === known) continue;
      known = running.url;
      moved(known);
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      log.error({ error: error instanceof Error ? error.message : String(error), failures }, "the database does not start; trying again");
    }
  }
}

async function startAgain(dataFolder: string, abort: AbortSignal) {
  log.error("the database has ended; starting it again");
  const running = await startIn(dataFolder, { abort });
  log.warn({ pid: running.pid }, "the database runs again");
  return running;
}

import { EventEmitter } from "node:events";
import { setTimeout } from "node:timers/promises";
import { Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { now } from "../clock.ts";
import { databaseUrl, timeouts } from "../db/pool.ts";
import { timerTask } from "../journal/timers.ts";
import { log } from "../log.ts";
import { remindByMail } from "../outbox/remind-by-mail.ts";
import { performTimer, remindTask } from "./perform-timer.ts";
import { freeWorkOfTheDead, sayAlive } from "./the-dead.ts";

/** Timers are looked for this often; one that is due at once is heard of sooner. */
const pollMs = 500;
/** Verbs of one room go together in one statement, so many at once cost little more than one. */
const atOnce = 8;
const sweepMs = 5000;
/** So long after a job of a named queue a slot that finds nothing asks again: the queue may be free by now. */
const freeingMs = 50;
// In batches, which try again; by itself a finish that the database cut would be a rejection nobody hears, and end the process.
const finishing = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

export type Worker = { stop: () => Promise<void> };

/**
 * Performs timers as they come due, until stopped. Where the database goes away it waits and begins again; several workers share
 * one database without doing anything twice.
 */
export function startWorker(): Worker {
  const stopping = new AbortController();
  const done = keepWorking(stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

async function keepWorking(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await work(signal);
    } catch (error) {
      log.warn({ error: messageOf(error) }, "the worker lost its database and begins again");
    }
    if (!signal.aborted) await setTimeout(1000, undefined, { signal }).catch(() => {});
  }
}

/** One life of the worker: from a connection to its end. */
async function work(signal: AbortSignal): Promise<void> {
  const life = new pg.Client({ connectionString: databaseUrl(), connectionTimeoutMillis: 3000, keepAlive: true });
  const over = new Promise<void>((resolve) => {
    life.once("end", resolve);
    life.on("error", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  const connections = new pg.Pool({ connectionString: databaseUrl(), application_name: "holdpoint worker", max: 6, ...timeouts });
  connections.on("error", () => {});
  connections.on("connect", (client) => client.on("error", () => {}));
  let runner: Runner | undefined;
  let sweep: NodeJS.Timeout | undefined;
  let followed: NodeJS.Timeout | undefined;
  try {
    await life.connect();
    const events: WorkerEvents = new EventEmitter();
    // Jobs and queues are held in the name of the pool, whichever of its slots does the work.
    events.on("pool:create", ({ workerPool }) => {
      void sayAlive(life, workerPool.id).catch(() => {});
    });
    askAgainOnceFreed(events);
    await freeWorkOfTheDead(connections);
    sweep = setInterval(() => void freeWorkOfTheDead(connections).catch(() => {}), sweepMs);
    followed = setInterval(() => void followMovedClock(connections).catch(() => {}), pollMs);
    runner = await run({
      ...{ pgPool: connections, events, logger: quiet, noHandleSignals: true, concurrency: atOnce, pollInterval: pollMs },
      ...{
        taskList: { [timerTask]: performTimer, [remindTask]: (raw) => remindByMail(raw) },
        preset: { worker: { useNodeTime: true, ...finishing } },
      },
    });
    await Promise.race([over, runner.promise]);
  } finally {
    clearInterval(sweep);
    clearInterval(followed);
    await runner?.stop().catch(() => {});
    await life.end().catch(() => {});
    await connections.end().catch(() => {});
  }
}

/**
 * The library writes down that a job is done beside the slot's next question, which is answered first and finds the queue taken. The next
 * message of a channel would then wait for somebody's poll: two a second instead of a hundred.
 */
function askAgainOnceFreed(events: WorkerEvents): void {
  let finished = Number.NEGATIVE_INFINITY;
  let leaving = false;
  events.on("worker:release", () => {
    leaving = true;
  });
  events.on("job:complete", ({ job }) => {
    if (job.job_queue_id !== null) finished = performance.now();
  });
  events.on("worker:getJob:empty", ({ worker }) => {
    if (!leaving && performance.now() - finished < freeingMs) worker.nudge();
  });
}

/** The library goes by the machine's clock; where a test has moved the one of deployments ahead, what is due by that one is due. */
async function followMovedClock(db: pg.Pool): Promise<void> {
  const [machine, moved] = [Date.now(), now()];
  if (moved - machine < 1000) return;
  await db.query("UPDATE graphile_worker._private_jobs SET run_at = $1 WHERE run_at > $1 AND run_at <= $2 AND locked_by IS NULL", [
    new Date(machine),
    new Date(moved),
  ]);
}

const quiet = new Logger(() => (level, message) => {
  if (level === "error") log.warn({ worker: message }, "the worker had trouble");
});

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

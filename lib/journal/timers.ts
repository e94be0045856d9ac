import type { Job } from "../domain/kernel/verb.ts";

/** The one kind of work the worker knows: to perform a verb. */
export const timerTask = "perform";

/** What a timer carries to the worker. */
export type TimerPayload = { roomId: string; key: string; at: string; verb: string; input: unknown; queue?: string };

/** A part of the statement that writes: its name, its text around the parameter, and what the parameter says. */
type Part = [name: string, text: (parameter: string) => string, said: string];

/**
 * The parts of a statement that set timers and take them away. Both hang on `moved`: where another process was first there is
 * nothing to join with, so no timer is touched. Of the same key the last word counts.
 */
export function timerParts(roomId: string, jobs: readonly Job[]): Part[] {
  const last = [...new Map(jobs.map((job) => [job.key, job])).values()];
  const keyOf = (job: Job) => `${roomId}:${job.key}`;
  const wanted = last.flatMap((job) => (job.at === null ? [] : [specOf(job, keyOf(job), roomId)]));
  const unwanted = last.filter(({ at }) => at === null).map(keyOf);
  return [
    ...(wanted.length > 0 ? [["timers", add, JSON.stringify(wanted)] satisfies Part] : []),
    ...(unwanted.length > 0 ? [["untimed", remove, JSON.stringify(unwanted)] satisfies Part] : []),
  ];
}

function specOf({ queue, ...job }: Extract<Job, { verb: string }>, jobKey: string, roomId: string) {
  const payload: TimerPayload = { ...job, roomId, ...(queue ? { queue } : {}) };
  return { run_at: job.at, job_key: jobKey, queue: queue ?? null, payload };
}

// The array is empty where nothing moved, whatever order the planner takes the parts in.
const add = (parameter: string) => `SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('${timerTask}', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset(${parameter}::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j`;

const remove = (parameter: string) =>
  `SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text(${parameter}::json) AS k(key), moved`;

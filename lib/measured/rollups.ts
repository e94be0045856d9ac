import type pg from "pg";
import { now } from "../clock.ts";
import { pool } from "../db/pool.ts";

/** An hour is rolled up so long after it ended, in ms: whatever was measured in it and came in time is there. */
const restMs = 600_000;
/** Samples are kept so long, in ms, and longer where a threshold looks back further. */
export const rawMs = 7 * 86_400_000;
/** Hours of metrics that are rolled up, or pruned, in one transaction. */
const atOnce = 50;

type Hour = { metricId: string; at: string; gone: boolean };

/**
 * Rolls up the hours that ended, in minutes and as a whole, and again those that samples came to later; then deletes samples that are
 * long rolled up. Any number of processes may do it at a time: an hour is one's alone, and whoever writes a sample to it then waits.
 */
export async function rollUp(): Promise<{ rolled: number; pruned: number }> {
  return { rolled: await batches(rollSome), pruned: await batches(pruneSome) };
}

async function batches(some: (db: pg.PoolClient) => Promise<number>): Promise<number> {
  let all = 0;
  for (let done = atOnce; done === atOnce; all += done) done = await inTransaction(some);
  return all;
}

async function inTransaction<T>(act: (db: pg.PoolClient) => Promise<T>): Promise<T> {
  const db = await pool().connect();
  try {
    await db.query("BEGIN");
    const done = await act(db);
    await db.query("COMMIT");
    db.release();
    return done;
  } catch (error) {
    // What is left of the transaction goes with its connection.
    db.release(true);
    throw error;
  }
}

async function rollSome(db: pg.PoolClient): Promise<number> {
  // Locked first, in a statement of its own: what the next ones see holds every sample that was written to these hours.
  const { rows } = await db.query<Hour>(
    `SELECT h."metricId", h.at::text, h."rolledAt" IS NULL AND EXISTS
       (SELECT FROM "Rollup" r WHERE r."metricId" = h."metricId" AND r.seconds = 3600 AND r.at = h.at) AS gone
     FROM "SampleHour" h WHERE h.due AND h.at <= $1 ORDER BY h.at LIMIT ${atOnce} FOR UPDATE OF h SKIP LOCKED`,
    [new Date(now() - restMs - 3_600_000).toISOString()],
  );
  for (const hour of rows) await rollHour(db, hour);
  return rows.length;
}

/** One after the other: each is a short walk along the key, whatever a planner thinks of many. */
async function rollHour(db: pg.PoolClient, { metricId, at, gone }: Hour): Promise<void> {
  await db.query({
    name: "roll-hour",
    text: `INSERT INTO "Rollup" AS was ("metricId", seconds, at, min, max, sum, count, last, "lastAt")
      SELECT $1, size.seconds, to_timestamp(floor(extract(epoch FROM s.at) / size.seconds) * size.seconds),
        min(s.value), max(s.value), sum(s.value), count(*), (array_agg(s.value ORDER BY s.at DESC))[1], max(s.at)
      FROM "Sample" s CROSS JOIN (VALUES (60), (3600)) size(seconds)
      WHERE s."metricId" = $1 AND s.at >= $2 AND s.at < $2::timestamptz + interval '1 hour'
      GROUP BY 2, 3
      ON CONFLICT ("metricId", seconds, at) DO UPDATE SET ${merged}`,
    values: [metricId, at, gone],
  });
  if (!gone) {
    await db.query('UPDATE "SampleHour" SET due = false, "rolledAt" = now() WHERE "metricId" = $1 AND at = $2', [metricId, at]);
    return;
  }
  // Its samples were gone already: those that came late are part of what is rolled up now, and would count twice.
  await forget(db, { metricId, at });
}

/** What a rollup says from now on; `$3`: it is all there is of samples that are gone, and others came to them. */
const merged = [
  ["min", "least(was.min, EXCLUDED.min)"],
  ["max", "greatest(was.max, EXCLUDED.max)"],
  ["sum", "was.sum + EXCLUDED.sum"],
  ["count", "was.count + EXCLUDED.count"],
  ["last", 'CASE WHEN was."lastAt" > EXCLUDED."lastAt" THEN was.last ELSE EXCLUDED.last END'],
  ['"lastAt"', 'greatest(was."lastAt", EXCLUDED."lastAt")'],
]
  .map(([column, both]) => `${column} = CASE WHEN $3::boolean THEN ${both} ELSE EXCLUDED.${column} END`)
  .join(", ");

/** Deletes the samples of an hour. */
async function forget(db: pg.PoolClient, { metricId, at }: Pick<Hour, "metricId" | "at">): Promise<void> {
  const hour = [metricId, at];
  await db.query(`DELETE FROM "Sample" WHERE "metricId" = $1 AND at >= $2 AND at < $2::timestamptz + interval '1 hour'`, hour);
  await db.query('DELETE FROM "SampleHour" WHERE "metricId" = $1 AND at = $2', hour);
}

async function pruneSome(db: pg.PoolClient): Promise<number> {
  const { rows } = await db.query<Omit<Hour, "gone">>(
    `SELECT h."metricId", h.at::text FROM "SampleHour" h
     WHERE NOT h.due AND h.at < $1::timestamptz AND h.at < $1::timestamptz - (
       SELECT coalesce(make_interval(secs => max(CASE t.kind WHEN 'n-of-m' THEN t.m ELSE 1 END * m."silentMinutes" * 60.0 + t.seconds)), interval '0')
       FROM "Threshold" t JOIN "Metric" m ON m.id = t."metricId" WHERE t."metricId" = h."metricId" AND t."removedAt" IS NULL)
     -- What was measured last is told, however old it is.
     AND EXISTS (SELECT FROM "Sample" newer WHERE newer."metricId" = h."metricId" AND newer.at >= h.at + interval '1 hour')
     ORDER BY h.at LIMIT ${atOnce} FOR UPDATE OF h SKIP LOCKED`,
    [new Date(now() - rawMs).toISOString()],
  );
  for (const hour of rows) await forget(db, hour);
  return rows.length;
}

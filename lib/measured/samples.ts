import { now } from "../clock.ts";
import { pool } from "../db/pool.ts";
import type { Readings } from "../domain/kernel/readings.ts";
import type { Point } from "../domain/metrics/rows.ts";
import { type Series, shownMs } from "../domain/metrics/samples.ts";
import type { Taken } from "../domain/metrics/take-samples.ts";
import type { Measures } from "../domain/thresholds/status.ts";
import { hoursOf } from "./sample-hours.ts";

/** The channel on which processes hear that a plan has new samples; its payload is the plan's id. */
export const sampleChannel = "holdpoint_samples";

/** So many points of all metrics together are sent to a screen: a frame stays far below what a slow reader may be behind. */
const mostPoints = 2400;

/** What was measured of the metric that `of` says: pushed samples, and what people read at watches of its name, when they made it. */
const measuredOf = (of: string) => `(SELECT at, value FROM "Sample" WHERE "metricId" = ${of}
  UNION ALL SELECT coalesce("madeAt", at), measured FROM "Reading" WHERE "metricId" = ${of})`;

/** Writes samples down, in one statement, and tells every process. What was measured at the same time before is replaced. */
export async function storeSamples(planId: string, samples: readonly Taken[]): Promise<void> {
  if (samples.length === 0) return;
  const rows = samples.map(({ at, ...sample }) => ({ ...sample, at: new Date(at).toISOString() }));
  const { hours, stored } = hoursOf(samples, now());
  await pool().query({
    name: "write-samples",
    text: `WITH written AS (
        INSERT INTO "Sample" ("metricId", at, value)
        SELECT s."metricId", s.at, s.value FROM json_populate_recordset(NULL::"Sample", $1::json) s ORDER BY 1, 2
        ON CONFLICT ("metricId", at) DO UPDATE SET value = EXCLUDED.value),
      marked AS (
        INSERT INTO "SampleHour" ("metricId", at, due)
        SELECT h."metricId", h.at, true FROM json_populate_recordset(NULL::"SampleHour", $3::json) h ORDER BY 1, 2
        ON CONFLICT ("metricId", at) DO UPDATE SET due = true)
      SELECT pg_notify('${sampleChannel}', $2)`,
    values: [JSON.stringify(rows), planId, JSON.stringify(hours)],
  });
  stored();
}

/** The last minutes of a plan's metrics, thinned out, and the newest value of each, however old it is. */
export async function readSeries(planId: string): Promise<Series> {
  const { rows } = await pool().query<{ id: string; lastAt: Date; last: number; points: Point[] | null }>({
    name: "read-series",
    text: `WITH of AS (SELECT id, greatest(20, ceil(count(*) OVER () * $3::float / $4)) AS width FROM "Metric"
        WHERE "planId" = $1 AND "removedAt" IS NULL)
      SELECT of.id, newest.at AS "lastAt", newest.value AS last, drawn.points
      FROM of
      CROSS JOIN LATERAL (SELECT at, value FROM ${measuredOf("of.id")} every ORDER BY at DESC LIMIT 1) newest
      CROSS JOIN LATERAL (SELECT json_agg(json_build_array(ms, value) ORDER BY ms) AS points FROM (
        SELECT DISTINCT ON (floor(extract(epoch FROM at) / of.width)) round(extract(epoch FROM at) * 1000)::float AS ms, value
        FROM ${measuredOf("of.id")} every WHERE at > $2
        ORDER BY floor(extract(epoch FROM at) / of.width), at DESC) each) drawn`,
    values: [planId, new Date(now() - shownMs).toISOString(), shownMs / 1000, mostPoints],
  });
  return Object.fromEntries(rows.map(({ id, lastAt, last, points }) => [id, { points: points ?? [], last: [lastAt.getTime(), last] }]));
}

/** The newest samples of a metric since a time (epoch ms), oldest first; at most so many as are judged in a moment. */
export async function readSamples(metricId: string, since: number): Promise<Point[]> {
  const { rows } = await pool().query<{ ms: number; value: number }>({
    name: "read-samples",
    text: `SELECT round(extract(epoch FROM at) * 1000)::float AS ms, value FROM ${measuredOf("$1")} every WHERE at > $2 ORDER BY at DESC LIMIT 100000`,
    values: [metricId, new Date(since).toISOString()],
  });
  return rows.reverse().map(({ ms, value }) => [ms, value]);
}

/** The newest value of each of these metrics that was ever measured, by their ids. */
export async function newestSamples(metricIds: readonly string[]): Promise<Readings["series"]> {
  const { rows } = await pool().query<{ id: string; ms: number; value: number }>({
    name: "newest-samples",
    text: `SELECT of.id, round(extract(epoch FROM newest.at) * 1000)::float AS ms, newest.value FROM unnest($1::text[]) of(id)
      CROSS JOIN LATERAL (SELECT at, value FROM ${measuredOf("of.id")} every ORDER BY at DESC LIMIT 1) newest`,
    values: [metricIds],
  });
  return Object.fromEntries(rows.map(({ id, ms, value }) => [id, { last: [ms, value] as const }]));
}

/** When the addresses of a plan's metrics were asked last, and why nothing came of it; by the ids of the metrics. */
export async function readProbings(planId: string): Promise<Measures["probings"]> {
  const { rows } = await pool().query<{ id: string; askedAt: Date; problem: string | null }>({
    name: "read-probings",
    text: `SELECT m.id, p."askedAt", p.problem FROM "Metric" m JOIN "Probing" p ON p."metricId" = m.id
      WHERE m."planId" = $1 AND m."removedAt" IS NULL AND m.probe IS NOT NULL`,
    values: [planId],
  });
  return Object.fromEntries(rows.map(({ id, askedAt, problem }) => [id, { askedAt: askedAt.getTime(), problem }]));
}

import { now } from "../clock.ts";
import { pool } from "../db/pool.ts";
import type { Readings } from "../domain/kernel/readings.ts";
import type { Point } from "../domain/metrics/rows.ts";
import { type Series, shownMs } from "../domain/metrics/samples.ts";
import type { Taken } from "../domain/metrics/take-samples.ts";
import type { Measures } from "../domain/thresholds/status.ts";
import { hoursOf } from "./sample-hours.ts";

/** The channel on which processes hear that a plan has new samples; its payload is the plan's id, and the time of the oldest of them (epoch ms). */
export const sampleChannel = "holdpoint_samples";

/** So many points of all metrics together are sent to a screen: a frame stays far below what a slow reader may be behind. */
const mostPoints = 2400;

/** What was measured of the metric that `of` says: pushed samples, and what people read at watches of its name, when they made it. */
const measuredOf = (of: string) => `(SELECT at, value FROM "Sample" WHERE "metricId" = ${of}
  UNION ALL SELECT coalesce("madeAt", at), measured FROM "Reading" WHERE "metricId" = ${of})`;

/**
 * The newest of them for which `when` holds of `at`: one step of an index for each of the two, where a union would be read whole to be put in order.
 */
const newestOf = (of: string, when = (_at: string) => "true") => `(SELECT at, value FROM (
  (SELECT at, value FROM "Sample" WHERE "metricId" = ${of} AND ${when("at")} ORDER BY at DESC LIMIT 1)
  UNION ALL (SELECT coalesce("madeAt", at), measured FROM "Reading" WHERE "metricId" = ${of} AND ${when('coalesce("madeAt", at)')} ORDER BY 1 DESC LIMIT 1)
  ) two(at, value) ORDER BY at DESC LIMIT 1)`;

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
    values: [
      JSON.stringify(rows),
      `${planId} ${samples.reduce((oldest, { at }) => Math.min(oldest, at), Number.POSITIVE_INFINITY)}`,
      JSON.stringify(hours),
    ],
  });
  stored();
}

/** Within the nth place of a picture, and not before it begins. */
const inPlace = (at: string) => `${at} > $2 AND ${at} >= to_timestamp(nth * of.width) AND ${at} < to_timestamp((nth + 1) * of.width)`;

/** The last minutes of a plan's metrics, thinned out, and the newest value of each, however old it is. */
export async function readSeries(planId: string): Promise<Series> {
  const { rows } = await pool().query<{ id: string; lastAt: Date; last: number; points: Point[] | null }>({
    name: "read-series",
    text: `WITH of AS (SELECT id, greatest(20, ceil(count(*) OVER () * $3::float / $4)) AS width FROM "Metric"
        WHERE "planId" = $1 AND "removedAt" IS NULL)
      SELECT of.id, newest.at AS "lastAt", newest.value AS last, drawn.points
      FROM of
      CROSS JOIN LATERAL ${newestOf("of.id")} newest
      CROSS JOIN LATERAL (SELECT json_agg(json_build_array(ms, value) ORDER BY ms) AS points FROM (
        SELECT round(extract(epoch FROM one.at) * 1000)::float AS ms, one.value
        FROM generate_series(floor(extract(epoch FROM $2::timestamptz) / of.width)::bigint, floor(extract(epoch FROM newest.at) / of.width)::bigint) nth
        CROSS JOIN LATERAL ${newestOf("of.id", inPlace)} one) each) drawn`,
    values: [planId, new Date(now() - shownMs).toISOString(), shownMs / 1000, mostPoints],
  });
  return Object.fromEntries(rows.map(({ id, lastAt, last, points }) => [id, { points: points ?? [], last: [lastAt.getTime(), last] }]));
}

/** The newest samples of metrics, by their ids, each since a time of its own (epoch ms), oldest first; at most so many of each as are judged in a moment. */
export async function readSamplesOf(asked: readonly { metricId: string; since: number }[]): Promise<Map<string, Point[]>> {
  const { rows } = await pool().query<{ id: string; points: Point[] | null }>({
    name: "read-samples-of",
    text: `SELECT of.id, newest.points FROM unnest($1::text[], $2::timestamptz[]) of(id, since)
      CROSS JOIN LATERAL (SELECT json_agg(json_build_array(ms, value) ORDER BY ms) AS points FROM (
        SELECT round(extract(epoch FROM at) * 1000)::float AS ms, value FROM ${measuredOf("of.id")} every WHERE at > of.since
        ORDER BY at DESC LIMIT 100000) each) newest`,
    values: [asked.map(({ metricId }) => metricId), asked.map(({ since }) => new Date(since).toISOString())],
  });
  return new Map(rows.map(({ id, points }) => [id, points ?? []]));
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
      CROSS JOIN LATERAL ${newestOf("of.id")} newest`,
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

import { pool } from "../db/pool.ts";
import type { Chart, ChartPoint, ChartSpan } from "../domain/metrics/chart.ts";

/**
 * What a metric was over a time. Of hours that are rolled up it is read from there, by minutes or hours as the points ask; of the others, and of
 * points shorter than a minute, from the samples where they are.
 */
export async function readChart(metricId: string, { from, to, seconds }: ChartSpan): Promise<Chart> {
  const { rows } = await pool().query<{ point: ChartPoint }>({
    name: "read-chart",
    text: `WITH raw AS (
        SELECT at, "rolledAt" FROM "SampleHour"
        WHERE "metricId" = $1 AND at > $2::timestamptz - interval '1 hour' AND at <= $3 AND (due OR $4 < 60)),
      parts AS (
        SELECT s.at, s.value AS min, s.value AS max, s.value AS sum, 1 AS count, s.value AS last, s.at AS "lastAt"
        FROM raw JOIN "Sample" s ON s."metricId" = $1 AND s.at >= raw.at AND s.at < raw.at + interval '1 hour'
        UNION ALL
        SELECT r.at, r.min, r.max, r.sum, r.count, r.last, r."lastAt" FROM "Rollup" r
        WHERE r."metricId" = $1 AND r.seconds = CASE WHEN $4 < 3600 THEN 60 ELSE 3600 END AND r.at > $2::timestamptz - make_interval(secs => $4) AND r.at <= $3
          AND date_trunc('hour', r.at, 'UTC') NOT IN (SELECT at FROM raw WHERE "rolledAt" IS NOT NULL)
        UNION ALL
        SELECT coalesce("madeAt", at), measured, measured, measured, 1, measured, coalesce("madeAt", at) FROM "Reading" WHERE "metricId" = $1)
      SELECT json_build_array(
        floor(extract(epoch FROM at) / $4) * $4 * 1000, min(min), max(max), sum(sum) / sum(count), (array_agg(last ORDER BY "lastAt" DESC))[1]) AS point
      FROM parts WHERE at > $2::timestamptz - make_interval(secs => $4) AND at <= $3
      GROUP BY floor(extract(epoch FROM at) / $4) ORDER BY floor(extract(epoch FROM at) / $4)`,
    values: [metricId, new Date(from).toISOString(), new Date(to).toISOString(), seconds],
  });
  return { from, to, seconds, points: rows.map(({ point }) => point) };
}

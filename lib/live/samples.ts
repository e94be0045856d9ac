import { now } from "../clock.ts";
import type { ChannelListener } from "../db/listen.ts";
import { pool } from "../db/pool.ts";
import { type Point, type Series, shownMs, type Taken } from "../domain/metrics/samples.ts";
import { internal } from "../failure.ts";
import { perProcess } from "../per-process.ts";
import { peopleIn, tellPeople } from "./hub.ts";
import { frame } from "./sse.ts";

/** The channel on which processes hear that a plan has new samples; its payload is the plan's id. */
export const sampleChannel = "holdpoint_samples";

/** Screens are shown a plan's samples at most this often. */
const tellMs = 1000;
/** So many points of all metrics together are sent to a screen: a frame stays far below what a slow reader may be behind. */
const mostPoints = 2400;

const waiting = () => perProcess("samples-to-tell", () => new Map<string, NodeJS.Timeout>());

/** Writes samples down, in one statement, and tells every process. What was measured at the same time before is replaced. */
export async function storeSamples(planId: string, samples: readonly Taken[]): Promise<void> {
  if (samples.length === 0) return;
  const rows = samples.map(({ at, ...sample }) => ({ ...sample, at: new Date(at).toISOString() }));
  await pool().query({
    name: "write-samples",
    text: `WITH written AS (
        INSERT INTO "Sample" ("metricId", at, value)
        SELECT s."metricId", s.at, s.value FROM json_populate_recordset(NULL::"Sample", $1::json) s ORDER BY 1, 2
        ON CONFLICT ("metricId", at) DO UPDATE SET value = EXCLUDED.value)
      SELECT pg_notify('${sampleChannel}', $2)`,
    values: [JSON.stringify(rows), planId],
  });
}

/** The last minutes of a plan's metrics, thinned out, and the newest value of each, however old it is. */
export async function readSeries(planId: string): Promise<Series> {
  const { rows } = await pool().query<{ id: string; lastAt: Date; last: number; points: Point[] | null }>({
    name: "read-series",
    text: `WITH of AS (SELECT id, greatest(20, ceil(count(*) OVER () * $3::float / $4)) AS width FROM "Metric"
        WHERE "planId" = $1 AND "removedAt" IS NULL)
      SELECT of.id, newest.at AS "lastAt", newest.value AS last, drawn.points
      FROM of
      CROSS JOIN LATERAL (SELECT at, value FROM "Sample" WHERE "metricId" = of.id ORDER BY at DESC LIMIT 1) newest
      CROSS JOIN LATERAL (SELECT json_agg(json_build_array(ms, value) ORDER BY ms) AS points FROM (
        SELECT DISTINCT ON (floor(extract(epoch FROM at) / of.width)) round(extract(epoch FROM at) * 1000)::float AS ms, value
        FROM "Sample" WHERE "metricId" = of.id AND at > $2
        ORDER BY floor(extract(epoch FROM at) / of.width), at DESC) each) drawn`,
    values: [planId, new Date(now() - shownMs).toISOString(), shownMs / 1000, mostPoints],
  });
  return Object.fromEntries(rows.map(({ id, lastAt, last, points }) => [id, { points: points ?? [], last: [lastAt.getTime(), last] }]));
}

/** Shows a plan's samples to the people who look at it, soon and once for all that come meanwhile. They are no journal: the frame has no id. */
export function showSamples(planId: string): void {
  if (waiting().has(planId) || peopleIn(planId) === 0) return;
  const tell = async () => {
    tellPeople(planId, frame(await readSeries(planId), { event: "samples" }));
  };
  const timer = setTimeout(() => {
    waiting().delete(planId);
    tell().catch((error: unknown) => internal(error, { planId }));
  }, tellMs).unref();
  waiting().set(planId, timer);
}

/** Hears of new samples in any process. After a loss of the line, the next ones tell everything. */
export const sampleListener: ChannelListener = { heard: showSamples, hearing: () => {} };

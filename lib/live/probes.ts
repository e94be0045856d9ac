import { guardedRequest, Unreachable } from "../channels/guarded-request.ts";
import { now } from "../clock.ts";
import { pool } from "../db/pool.ts";
import { fields } from "../domain/kernel/schema.ts";
import { readAnswer } from "../domain/metrics/probe.ts";
import { type AddressProbe, measured, type Probe } from "../domain/metrics/rows.ts";
import { internal } from "../failure.ts";
import { sampleChannel, storeSamples } from "../measured/samples.ts";
import { type Reading, readMetric } from "../prometheus/read-metric.ts";

/** How often it is looked which addresses are due, in ms. */
const lookMs = 1000;
/** Addresses that one process asks at the same time. One that hangs costs a place until the request gives up, and no other its turn. */
const mostAtOnce = 50;
/** Addresses are asked from so long before T0 on, so that there is a baseline to take; and until the plan has ended. */
const beforeMs = 3_600_000;

type Due = { metricId: string; planId: string; workspaceId: string; probe: Probe; readThrough: Date | null };

export type Probing = { stop: () => Promise<void> };

/**
 * Asks the addresses that metrics are read from, each in its own rhythm, until stopped. Which process asks is settled in the database:
 * whoever claims an address first asks it.
 */
export function startProbing(): Probing {
  const asking = new Set<Promise<void>>();
  let looking: Promise<unknown> = Promise.resolve();
  let rests = true;
  const timer = setInterval(() => {
    if (!rests) return;
    rests = false;
    looking = look(asking)
      .catch((error: unknown) => internal(error, {}))
      .finally(() => {
        rests = true;
      });
  }, lookMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      await Promise.all(asking);
    },
  };
}

async function look(asking: Set<Promise<void>>): Promise<void> {
  const room = mostAtOnce - asking.size;
  if (room <= 0) return;
  for (const due of await claim(room)) {
    const asked = askAndStore(due)
      .catch((error: unknown) => void internal(error, { metricId: due.metricId }))
      .finally(() => asking.delete(asked));
    asking.add(asked);
  }
}

/**
 * The addresses whose time has come, at most so many, the longest waiting first: they are this process's now. One that was asked later than now is due
 * only where the clock was set back by more than its rhythm: by less, another process has looked at its clock a moment after this one.
 */
export async function claim(most: number): Promise<Due[]> {
  const at = now();
  const { rows } = await pool().query<Due>({
    name: "claim-probes",
    text: `WITH due AS (
        SELECT m.id, m."planId", p."workspaceId", m.probe, was."readThrough" FROM "Metric" m JOIN "Plan" p ON p.id = m."planId" LEFT JOIN "Probing" was ON was."metricId" = m.id
        WHERE m.probe IS NOT NULL AND m.probe <> 'null'::jsonb AND m."removedAt" IS NULL AND p."endedAt" IS NULL
          AND (p."startedAt" IS NOT NULL OR p.t0 BETWEEN $1::timestamptz AND $2::timestamptz)
          AND (was."askedAt" IS NULL OR was."askedAt" > $1::timestamptz + make_interval(secs => (m.probe->>'everySeconds')::float)
            OR was."askedAt" <= $1::timestamptz - make_interval(secs => (m.probe->>'everySeconds')::float))
        ORDER BY was."askedAt" NULLS FIRST LIMIT $3),
      mine AS (
        INSERT INTO "Probing" AS probing ("metricId", "askedAt") SELECT id, $1 FROM due
        ON CONFLICT ("metricId") DO UPDATE SET "askedAt" = EXCLUDED."askedAt"
          WHERE probing."askedAt" <> EXCLUDED."askedAt" AND probing."askedAt" IS NOT DISTINCT FROM
            (SELECT "askedAt" FROM "Probing" before WHERE before."metricId" = EXCLUDED."metricId")
        RETURNING "metricId")
      SELECT due.id AS "metricId", due."planId", due."workspaceId", due.probe, due."readThrough" FROM due JOIN mine ON mine."metricId" = due.id`,
    values: [new Date(at).toISOString(), new Date(at + beforeMs).toISOString(), most],
  });
  return rows;
}

async function askAndStore(due: Due): Promise<void> {
  const { metricId, planId } = due;
  const found = await read(due);
  const [said, reading] = typeof found === "string" ? [found, nothingRead] : [found.missed, found];
  const samples = reading.samples.filter(({ value }) => measuredValue.safeParse(value).success);
  const problem = samples.length < reading.samples.length ? "its number is too large: at most 1e15, either way" : said;
  // What was read is on disk before it is noted as read.
  await storeSamples(
    planId,
    samples.map((sample) => ({ metricId, ...sample })),
  );
  await pool().query({
    name: "note-probe",
    text: `WITH noted AS (UPDATE "Probing" SET problem = $2, "readThrough" = coalesce($4, "readThrough") WHERE "metricId" = $1)
      SELECT pg_notify('${sampleChannel}', $3)`,
    values: [metricId, problem, planId, reading.through === null ? null : new Date(reading.through).toISOString()],
  });
}

const measuredValue = measured(fields);
const nothingRead: Reading = { samples: [], through: null, missed: null };

async function read({ workspaceId, probe, readThrough }: Due): Promise<Reading | string> {
  if (probe.read === "prometheus") return readMetric(workspaceId, probe, readThrough?.getTime() ?? null, now());
  const found = await ask(probe);
  return typeof found === "string" ? found : { samples: [{ at: now(), value: found }], through: null, missed: null };
}

/** The number an address says, or why there is none. An address that cannot be reached is not up; anything else of it is not known. */
async function ask(probe: AddressProbe): Promise<number | string> {
  const began = performance.now();
  try {
    const { status, text } = await guardedRequest(probe.url, {
      method: "GET",
      headers: { accept: "application/json, text/plain;q=0.9, */*;q=0.5" },
    });
    return readAnswer(probe, { status, ms: Math.round(performance.now() - began), text });
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return probe.read === "up" && error.retry ? 0 : error.message;
  }
}

// What metrics cost: a million samples on a chart, 200 metrics that are measured every second, and ticking beside them.
import pg from "pg";
import { bringUpToDate } from "../lib/db/migrate.ts";
import { chartRanges, chartSpan } from "../lib/domain/metrics/chart.ts";
import { emptyPlanRoom } from "../lib/domain/room.ts";
import { readChart } from "../lib/measured/chart.ts";
import { rollUp } from "../lib/measured/rollups.ts";
import { pause } from "./kit/audience.ts";
import { onDatabase } from "./kit/on-database.ts";
import { type BenchPlan, startPlan, turns } from "./kit/plan.ts";
import { startPostgres } from "./kit/postgres.ts";
import { openSampleStream, untilTold } from "./kit/sample-stream.ts";
import { signIn } from "./kit/sign-in.ts";
import { onSite } from "./kit/site.ts";
import { median, ms, percentile, ratio, sorted, whole } from "./kit/statistics.ts";
import { asCommand, machine, type Options, type Table } from "./kit/table.ts";
import { apiTarget } from "./kit/target.ts";
import { paced } from "./kit/tick-runs.ts";
import { withMetrics } from "./kit/watched-plan.ts";

const days = 30;
const metricId = "bench-metric";
const dayMs = 86_400_000;

export async function numbers({ quick }: Options): Promise<Table> {
  const charts = await chartRows(quick);
  const live = await liveRows(quick);
  return {
    title: "Numbers",
    columns: ["what", "found", "aim", "met"],
    rows: [...charts.rows, ...live.rows],
    notes: [machine(charts.version), ...live.notes],
    broken: live.broken,
  };
}

const met = (yes: boolean) => (yes ? "yes" : "no");

/** A metric that was measured for a month, and its charts after it is rolled up. */
async function chartRows(quick: boolean): Promise<{ rows: string[][]; version: string }> {
  const postgres = await startPostgres();
  const samples = quick ? 100_000 : 1_000_000;
  const now = Date.now();
  try {
    await bringUpToDate(postgres.url);
    await fill(postgres.url, samples, now);
    const rows = await onDatabase(postgres.url, async () => [await rolledUp(samples), ...(await charts(now, quick ? 5 : 25))]);
    return { rows, version: postgres.version };
  } finally {
    await postgres.remove();
  }
}

async function fill(url: string, samples: number, now: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `INSERT INTO "Sample" SELECT $1, $2::timestamptz - make_interval(secs => n * $3::float), 50 + 40 * sin(n / 5000.0) + random() FROM generate_series(0, $4::int - 1) n`,
    [metricId, new Date(now).toISOString(), (days * dayMs) / 1000 / samples, samples],
  );
  await client.query(`INSERT INTO "SampleHour" SELECT DISTINCT "metricId", date_trunc('hour', at, 'UTC'), true FROM "Sample"`);
  await client.query("ANALYZE");
  await client.end();
}

async function rolledUp(samples: number): Promise<string[]> {
  const began = performance.now();
  await rollUp();
  const took = ((performance.now() - began) / 1000).toFixed(1);
  return [`roll up and prune ${whole(samples)} samples of ${days} days, once, s`, took, "", ""];
}

async function charts(now: number, rounds: number): Promise<string[][]> {
  const rows: string[][] = [];
  const room = emptyPlanRoom("bench");
  for (const range of chartRanges) {
    const span = chartSpan({ ...room, plan: { ...room.plan, t0: new Date(now - days * dayMs).toISOString() } }, range, now);
    if (!span) continue;
    const times: number[] = [];
    let points = 0;
    for (let round = -2; round < rounds; round++) {
      const start = performance.now();
      points = (await readChart(metricId, span)).points.length;
      if (round >= 0) times.push(performance.now() - start);
    }
    rows.push([`chart of ${range}, ${points} points, ms`, ms(median(times)), "≤ 200", met(median(times) <= 200)]);
  }
  return rows;
}

/** 200 metrics, each measured every second, each with a threshold; one page looks on while somebody ticks. */
async function liveRows(quick: boolean): Promise<{ rows: string[][]; notes: string[]; broken: string[] }> {
  return onSite(async ({ installation, product, token }) => {
    const plan = await startPlan(product.port, token, 300);
    const ids = await onDatabase(installation.databaseUrl, () => withMetrics(plan.id, 200));
    const cookie = await signIn(installation, product.port);
    const stream = await openSampleStream(product.port, plan.id, cookie);
    const pushing = pushEverySecond(plan, ids.length);
    const [first = ""] = ids;
    const delays: number[] = [];
    let lost = 0;
    for (let nth = 0; nth < (quick ? 10 : 60); nth++) {
      const { value, sent } = await pushing.next();
      const at = await untilTold(stream, first, value, 10_000);
      if (at === null) lost++;
      else delays.push(at - sent);
    }
    const deal = turns(plan.stepIds);
    const shape = { viewers: 20, ticks: quick ? 20 : 100, everyMs: 50 };
    const [quiet, busy]: [number[], number[]] = [[], []];
    for (let round = 0; round < (quick ? 1 : 7); round++) {
      pushing.rest(true);
      await pause(1500);
      quiet.push((await paced(apiTarget(plan, deal), shape)).p50);
      pushing.rest(false);
      await pause(1500);
      busy.push((await paced(apiTarget(plan, deal), shape)).p50);
    }
    await pushing.stop();
    stream.close();
    const times = sorted(delays);
    const paired = median(busy.map((each, round) => each / (quiet[round] ?? Number.NaN)));
    const p95 = percentile(times, 0.95);
    return {
      rows: [
        ["200 metrics × 1 sample/s: from push to the page, median, ms", ms(percentile(times, 0.5)), "", ""],
        ["the same, p95, ms", ms(p95), "≤ 1000", met(p95 <= 1000)],
        ["a tick on 20 pages, without and with, ms", `${ms(median(quiet))} and ${ms(median(busy))}`, "", ""],
        ["the same, median of paired rounds", ratio(paired, 1), "≤ 2×", met(paired <= 2)],
      ],
      notes: [
        `One page hears of every sample; each metric has a threshold of five minutes. ${delays.length} pushes were followed to the page.`,
      ],
      broken: lost > 0 ? [`${lost} pushes never came to the page`] : [],
    };
  });
}

/** Pushes one sample of each metric every second. `next` answers what was pushed next, and when it was sent. */
function pushEverySecond({ port, slug, token }: BenchPlan, count: number) {
  let [value, resting, stopped] = [0, false, false];
  let waiting: ((pushed: { value: number; sent: number }) => void)[] = [];
  async function push() {
    value += 1;
    const samples = Array.from({ length: count }, (_, nth) => ({ metric: `Metric ${nth}`, value }));
    const sent = performance.now();
    const told = waiting;
    waiting = [];
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/plans/${slug}/metrics`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ samples }),
    });
    if (answer.status !== 202) throw new Error(`samples were not taken (${answer.status})`);
    for (const tell of told) tell({ value, sent });
  }
  const done = (async () => {
    while (!stopped) {
      const began = performance.now();
      if (!resting) await push();
      await pause(Math.max(0, 1000 - (performance.now() - began)));
    }
  })();
  return {
    next: () => new Promise<{ value: number; sent: number }>((resolve) => waiting.push(resolve)),
    rest(yes: boolean) {
      resting = yes;
    },
    async stop() {
      stopped = true;
      await done;
    },
  };
}

if (import.meta.main) await asCommand(numbers);

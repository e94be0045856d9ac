// What it costs that a thousand times come at once: until when every timer has fired, and what ticking costs meanwhile.
import pg from "pg";
import { pause } from "./kit/audience.ts";
import { type BenchPlan, startPlan, turns } from "./kit/plan.ts";
import { onSite } from "./kit/site.ts";
import { median, ms, ratio } from "./kit/statistics.ts";
import { asCommand, machine, type Options, type Table } from "./kit/table.ts";
import { apiTarget } from "./kit/target.ts";
import { paced, type Run } from "./kit/tick-runs.ts";
import { type Alarms, inManyPlans, inOnePlan } from "./kit/timers-due.ts";

const count = 1000;
const viewers = 20;
const everyMs = 50;
/** Longer than this nobody waits for a round. */
const patienceMs = 60_000;

type Round = { fired: number; quiet: number; busy: number; worst: number; ticks: number; lost: number; twice: number };

export async function timersDue({ quick }: Options): Promise<Table> {
  return onSite(async ({ postgres, installation, product, token }) => {
    const busy = await startPlan(product.port, token, 300);
    const db = new pg.Client({ connectionString: installation.databaseUrl });
    // The database goes before this does where a round fails; that is told by the round.
    db.on("error", () => {});
    await db.connect();
    const deal = turns(busy.stepIds);
    const rows: string[][] = [];
    const broken: string[] = [];
    for (const make of [inManyPlans, inOnePlan]) {
      const alarms = await make({ port: product.port, token }, count);
      const rounds: Round[] = [];
      for (let round = 0; round < (quick ? 1 : 7); round++) rounds.push(await roundOf(db, alarms, busy, deal));
      const fired = median(rounds.map((each) => each.fired));
      const paired = median(rounds.map((each) => each.busy / each.quiet));
      const [quietMs, busyMs] = [median(rounds.map((each) => each.quiet)), median(rounds.map((each) => each.busy))];
      rows.push(
        [`${alarms.called}: until the last has fired, s`, seconds(fired), "≤ 5", met(fired <= 5000)],
        ["the same, the slowest round, s", seconds(Math.max(...rounds.map((each) => each.fired))), "", ""],
        [`a tick on ${viewers} pages, without and meanwhile, ms`, `${ms(quietMs)} and ${ms(busyMs)}`, "", ""],
        ["the same, median of paired rounds", ratio(paired, 1), "≤ 2×", met(paired <= 2)],
        ["meanwhile, p95, ms", ms(median(rounds.map((each) => each.worst))), "", ""],
      );
      const [lost, twice] = [sum(rounds, "lost"), sum(rounds, "twice")];
      if (lost > 0) broken.push(`${alarms.called}: ${lost} timers did not fire`);
      if (twice > 0) broken.push(`${alarms.called}: ${twice} timers fired twice`);
    }
    await db.end();
    return {
      title: "Timers",
      columns: ["what", "found", "aim", "met"],
      rows,
      notes: [
        machine(postgres.version),
        `Counted from the moment the first of ${count} is due; they are due within one second. A tick every ${everyMs} ms, before and meanwhile.`,
      ],
      broken,
    };
  });
}

const met = (yes: boolean) => (yes ? "yes" : "no");
const seconds = (value: number) => (value / 1000).toFixed(1);
const sum = (rounds: Round[], of: "lost" | "twice") => rounds.reduce((total, round) => total + round[of], 0);

/** Ticks while nothing is due, then sets all timers to one moment, and ticks from there until the last has fired. */
async function roundOf(db: pg.Client, alarms: Alarms, plan: BenchPlan, deal: ReturnType<typeof turns>): Promise<Round> {
  const { due, quiet } = await untilReady(alarms, () => paced(apiTarget(plan, deal), { viewers, ticks: 60, everyMs }));
  let left = count;
  const over = () => left === 0 || Date.now() > due + patienceMs;
  const watching = (async () => {
    while (!over()) {
      await pause(100);
      left = Date.now() < due ? count : await alarms.left(db);
    }
  })();
  await pause(due - Date.now());
  const busy = await paced(apiTarget(plan, deal), { viewers, ticks: patienceMs / everyMs, everyMs, until: over });
  await watching;
  const found = await alarms.fired(db);
  return {
    fired: found.lastAt - due,
    ...{ quiet: quiet.p50, busy: busy.p50, worst: busy.p95, ticks: busy.ticks },
    ...{ lost: count - found.count + found.twice, twice: found.twice },
  };
}

/** Sets the timers and ticks while nothing is due; on a busy machine, again with more time. */
async function untilReady(alarms: Alarms, tick: () => Promise<Run>): Promise<{ due: number; quiet: Run }> {
  for (let leadMs = 15_000; leadMs < 500_000; leadMs *= 2) {
    const due = await alarms.set(leadMs);
    const quiet = await tick();
    if (Date.now() < due) return { due, quiet };
  }
  throw new Error("the timers were due before anybody was ready");
}

if (import.meta.main) await asCommand(timersDue);

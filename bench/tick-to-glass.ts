// How long from one person's tick until everybody else has it, and how many ticks a second reach everybody.
import { emptyLatency, startEmptyNext } from "./kit/empty-next.ts";
import { startPlan, turns } from "./kit/plan.ts";
import { startProduct } from "./kit/product.ts";
import { signIn } from "./kit/sign-in.ts";
import { onSite } from "./kit/site.ts";
import { median, ms, percentile, sorted, whole } from "./kit/statistics.ts";
import { asCommand, machine, type Options, type Table } from "./kit/table.ts";
import { actionTarget, apiTarget, bareTarget, type Target } from "./kit/target.ts";
import { burst, middle, paced, type Run } from "./kit/tick-runs.ts";

const everyMs = 50;
const tickers = 32;
/** What an event of a tick through the API takes on the line, less the little that the yardstick's says anyway. */
const productEventBytes = 360;
/** More than elsewhere: a burst takes all of the machine, and a machine that others use too gives now more, now less. */
const rounds = ({ quick }: Options): number => (quick ? 1 : 7);

type Case = { key: string; name: string; run: () => Promise<Run>; by: (run: Run) => number };

export async function tickToGlass({ quick }: Options): Promise<Table> {
  return onSite(async ({ postgres, installation, product, token, bare, also }) => {
    const plan = await startPlan(product.port, token, 300);
    const deal = turns(plan.stepIds);
    const emptyNext = also(await startEmptyNext());
    const targets = {
      bare: bareTarget(bare.port),
      padded: bareTarget(bare.port, productEventBytes),
      api: apiTarget(plan, deal),
      action: actionTarget(plan, deal, await signIn(installation, product.port)),
    };
    const ticks = quick ? 20 : 60;
    const forMs = quick ? 700 : 2000;
    const one = (key: string, name: string, target: Target, viewers: number, asleep = 0): Case => ({
      ...{ key, name: `one at a time, ${whole(viewers)} viewers, ${name}`, by: ({ p50 }) => p50 },
      run: () => paced(target, { viewers, asleep, ticks, everyMs }),
    });
    const many = (key: string, name: string, target: Target, viewers: number): Case => ({
      ...{ key, name: `${tickers} people back to back, ${whole(viewers)} viewers, ${name}`, by: ({ perSecond }) => perSecond },
      run: () => burst(target, { viewers, tickers, forMs }),
    });
    const cases = [100, 1000].flatMap((viewers) => [
      one(`bare ${viewers}`, "bare", targets.bare, viewers),
      one(`api ${viewers}`, "API", targets.api, viewers),
      one(`action ${viewers}`, "server action", targets.action, viewers),
      one(`asleep ${viewers}`, "API, one in ten does not read", targets.api, viewers, 0.1),
      many(`bare burst ${viewers}`, "bare", targets.bare, viewers),
      many(`padded burst ${viewers}`, "bare with events as long as the product's", targets.padded, viewers),
      many(`api burst ${viewers}`, "API", targets.api, viewers),
      many(`action burst ${viewers}`, "server action", targets.action, viewers),
    ]);
    const runs = new Map<string, Run[]>();
    const measure = async ({ key, run }: Case) => runs.set(key, [...(runs.get(key) ?? []), await run()]);
    const empty: number[] = [];
    // A server that runs has its code compiled.
    for (const target of Object.values(targets)) await burst(target, { viewers: 5, tickers, forMs: quick ? 500 : 4000 });
    await emptyLatency(emptyNext, quick ? 30 : 200, 5);
    for (let round = 0; round < rounds({ quick }); round++) {
      empty.push(await emptyLatency(emptyNext, ticks, everyMs));
      for (const each of cases) await measure(each);
    }
    // A second process follows every tick, with work of its own: it runs only while it is measured.
    const second = apiTarget(plan, deal, also(await startProduct(installation)).port);
    const across = [100, 1000].map((viewers) => one(`across ${viewers}`, "API, viewers on a second process", second, viewers));
    await burst(second, { viewers: 5, tickers, forMs: 500 });
    for (let round = 0; round < rounds({ quick }); round++) for (const each of across) await measure(each);
    return tableOf([...cases, ...across], runs, median(empty), machine(postgres.version));
  });
}

function tableOf(cases: Case[], runs: Map<string, Run[]>, empty: number, on: string): Table {
  const found = new Map(cases.map(({ key, by }) => [key, middle(runs.get(key) ?? [], by)]));
  const of = (key: string): Run => {
    const run = found.get(key);
    if (!run) throw new Error(`${key} was not measured`);
    return run;
  };
  const rows = cases.map(({ key, name, by }) => {
    const [kind = "", viewers] = [key.replace(/ \d+$/, ""), key.split(" ").at(-1)];
    const inBurst = kind.includes("burst");
    const to = (base: string) => ratiosTo(runs.get(key) ?? [], runs.get(`${base} ${viewers}`) ?? [], by);
    const run = of(key);
    const toBare = to(inBurst ? "bare burst" : "bare");
    const most = of(`bare ${viewers}`).p50 + 2 * empty;
    const aims: Record<string, [aim: string, met: boolean]> = {
      api: ["≤ 2× bare", median(toBare) <= 2],
      action: [`≤ bare + 2× empty = ${ms(most)} ms`, run.p50 <= most],
      across: ["≤ 2× one process", median(to("api")) <= 2],
      asleep: ["≤ 1.2× all reading", median(to("api")) <= 1.2],
      "api burst": ["≥ ½ bare", median(toBare) >= 0.5],
    };
    const [aim, met] = aims[kind] ?? ["", true];
    const times = [run.p50, run.p95, run.p99, run.last50, run.answer50].map(ms);
    return [name, ...times, inBurst ? whole(run.perSecond) : "", spread(toBare), aim, aim ? (met ? "yes" : "no") : ""];
  });
  const all = [...found.values()];
  const missing = all.reduce((sum, run) => sum + run.missing, 0);
  const outOfTurn = all.reduce((sum, run) => sum + run.outOfTurn, 0);
  const ticks = all.reduce((sum, run) => sum + run.ticks, 0);
  return {
    title: "Tick to glass",
    columns: ["ticks", "p50 ms", "p95", "p99", "last viewer p50", "answer p50", "ticks/s on every screen", "to bare", "aim", "met"],
    rows: [...rows, ["empty Next route handler, no viewers", "", "", "", "", ms(empty), "", "", "", ""]],
    notes: [
      on,
      `${whole(ticks)} ticks counted: ${missing} missing and ${outOfTurn} out of turn over all viewers who read.`,
      `“To bare” is the middle of ${runs.get("bare 100")?.length} rounds, each against bare in the same round; behind it where the middle half of them lies.`,
      "The aims of two processes and of sleepers are against the API in one process, everybody reading. Two processes are measured last.",
    ],
    broken: cases.flatMap(({ key, name }) =>
      (runs.get(key) ?? []).flatMap((run, round) =>
        run.missing + run.outOfTurn > 0
          ? [`${name}, round ${round + 1} of “${key}”: ${run.missing} events missing, ${run.outOfTurn} out of turn`]
          : [],
      ),
    ),
  };
}

/** Each round against the same round of another: what the machine does meanwhile is the same for both. */
function ratiosTo(runs: Run[], bases: Run[], by: (run: Run) => number): number[] {
  return runs.flatMap((run, round) => {
    const base = bases[round];
    return base ? [by(run) / by(base)] : [];
  });
}

function spread(ratios: number[]): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => percentile(sorted(ratios), share).toFixed(2));
  return `${middle}× (${low}–${high})`;
}

if (import.meta.main) await asCommand(tickToGlass);

// How long from one person's tick until everybody else has it, and how many ticks a second reach everybody.
import { emptyLatency, startEmptyNext } from "./kit/empty-next.ts";
import { startPlan, turns } from "./kit/plan.ts";
import { startProduct } from "./kit/product.ts";
import { signIn } from "./kit/sign-in.ts";
import { onSite } from "./kit/site.ts";
import { median, ms, ratio, whole } from "./kit/statistics.ts";
import { asCommand, machine, type Options, roundsOf, type Table } from "./kit/table.ts";
import { actionTarget, apiTarget, bareTarget, type Target } from "./kit/target.ts";
import { burst, middle, paced, type Run } from "./kit/tick-runs.ts";

const everyMs = 50;
const tickers = 32;
/** What an event of a tick through the API takes on the line, less the little that the yardstick's says anyway. */
const productEventBytes = 470;

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
    for (let round = 0; round < roundsOf({ quick }); round++) {
      empty.push(await emptyLatency(emptyNext, ticks, everyMs));
      for (const each of cases) await measure(each);
    }
    // A second process follows every tick, with work of its own: it runs only while it is measured.
    const second = apiTarget(plan, deal, also(await startProduct(installation)).port);
    const across = [100, 1000].map((viewers) => one(`across ${viewers}`, "API, viewers on a second process", second, viewers));
    await burst(second, { viewers: 5, tickers, forMs: 500 });
    for (let round = 0; round < roundsOf({ quick }); round++) for (const each of across) await measure(each);
    const all = [...cases, ...across];
    const found = new Map(all.map(({ key, by }) => [key, middle(runs.get(key) ?? [], by)]));
    return tableOf(all, found, median(empty), machine(postgres.version));
  });
}

function tableOf(cases: Case[], found: Map<string, Run>, empty: number, on: string): Table {
  const of = (key: string): Run => {
    const run = found.get(key);
    if (!run) throw new Error(`${key} was not measured`);
    return run;
  };
  const rows = cases.map(({ key, name }) => {
    const [kind = "", viewers] = [key.replace(/ \d+$/, ""), key.split(" ").at(-1)];
    const run = of(key);
    const base = of(kind.includes("burst") ? `bare burst ${viewers}` : `bare ${viewers}`);
    const inBurst = kind.includes("burst");
    const aims: Record<string, [aim: string, met: boolean]> = {
      api: ["≤ 2× bare", run.p50 <= 2 * base.p50],
      action: [`≤ bare + 2× empty = ${ms(base.p50 + 2 * empty)} ms`, run.p50 <= base.p50 + 2 * empty],
      across: ["≤ 2× one process", run.p50 <= 2 * of(`api ${viewers}`).p50],
      asleep: ["≤ 1.2× all reading", run.p50 <= 1.2 * of(`api ${viewers}`).p50],
      "api burst": ["≥ ½ bare", run.perSecond >= base.perSecond / 2],
    };
    const [aim, met] = aims[kind] ?? ["", true];
    const to = inBurst ? ratio(run.perSecond, base.perSecond) : ratio(run.p50, base.p50);
    const times = [run.p50, run.p95, run.p99, run.last50, run.answer50].map(ms);
    return [name, ...times, inBurst ? whole(run.perSecond) : "", to, aim, aim ? (met ? "yes" : "no") : ""];
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
      "Two processes are compared with the API in one process, the sleepers with the API where everybody reads.",
    ],
    broken: missing + outOfTurn > 0 ? [`${missing} events missing, ${outOfTurn} out of turn`] : [],
  };
}

if (import.meta.main) await asCommand(tickToGlass);

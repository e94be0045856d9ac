import { type Audience, gather, pause } from "./audience.ts";
import { openConnection } from "./connection.ts";
import { percentile, sorted } from "./statistics.ts";
import type { Target } from "./target.ts";

/** What one run found: milliseconds from the ticking client's send until the event was read from the viewer's socket. */
export type Run = {
  p50: number;
  p95: number;
  p99: number;
  /** Until the last of all viewers had it. */
  last50: number;
  /** Until the ticking client was answered. */
  answer50: number;
  ticks: number;
  perSecond: number;
  missing: number;
  outOfTurn: number;
};

type Sent = { seq: number; at: number; answeredAt: number };
type Shape = { viewers: number; asleep?: number };

type Paced = Shape & { ticks: number; everyMs: number; until?: () => boolean };

/** One tick at a time, evenly spaced: what a person sees when somebody else ticks. Ends early where `until` says so. */
export async function paced(target: Target, { viewers, asleep, ticks, everyMs, until = () => false }: Paced): Promise<Run> {
  const audience = await gather(target, viewers, asleep);
  const connection = await openConnection(target.tickPort);
  const tick = target.ticker(0, 1);
  const sent: Sent[] = [];
  for (let turn = 0; turn < ticks && !(turn > 0 && until()); turn++) {
    const at = performance.now();
    const seq = await tick(connection);
    sent.push({ seq, at, answeredAt: performance.now() });
    await pause(Math.max(0, everyMs - (performance.now() - at)));
  }
  connection.close();
  return summarise(audience, sent);
}

/** So many people, each ticking again as soon as they are answered. */
export async function burst(target: Target, { viewers, asleep, tickers, forMs }: Shape & { tickers: number; forMs: number }): Promise<Run> {
  const audience = await gather(target, viewers, asleep);
  const connections = await Promise.all(Array.from({ length: tickers }, () => openConnection(target.tickPort)));
  const sent: Sent[] = [];
  const end = performance.now() + forMs;
  await Promise.all(
    connections.map(async (connection, person) => {
      const tick = target.ticker(person, tickers);
      while (performance.now() < end) {
        const at = performance.now();
        const seq = await tick(connection);
        sent.push({ seq, at, answeredAt: performance.now() });
      }
      connection.close();
    }),
  );
  return summarise(audience, sent);
}

async function summarise(audience: Audience, sent: Sent[]): Promise<Run> {
  const missing = await audience.missingUntil(Math.max(...sent.map(({ seq }) => seq)));
  audience.leave();
  const delays: number[] = [];
  const lasts: number[] = [];
  let newest = 0;
  for (const { seq, at } of sent) {
    let last = 0;
    for (const seen of audience.arrivals) {
      const arrived = seen[seq - audience.first];
      if (arrived === undefined) continue;
      delays.push(arrived - at);
      if (arrived > last) last = arrived;
    }
    lasts.push(last - at);
    if (last > newest) newest = last;
  }
  const all = sorted(delays);
  const began = Math.min(...sent.map(({ at }) => at));
  return {
    p50: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    p99: percentile(all, 0.99),
    last50: percentile(sorted(lasts), 0.5),
    answer50: percentile(sorted(sent.map(({ at, answeredAt }) => answeredAt - at)), 0.5),
    ticks: sent.length,
    perSecond: sent.length / ((newest - began) / 1000),
    missing,
    outOfTurn: audience.outOfTurn(),
  };
}

/** The run in the middle of several, by the figure that decides; losses of all of them are kept. */
export function middle(runs: Run[], by: (run: Run) => number): Run {
  const ordered = runs.toSorted((a, b) => by(a) - by(b));
  const run = ordered[Math.floor(ordered.length / 2)];
  if (!run) throw new Error("nothing was measured");
  const sum = (pick: (run: Run) => number) => runs.reduce((total, each) => total + pick(each), 0);
  return { ...run, ticks: sum(({ ticks }) => ticks), missing: sum(({ missing }) => missing), outOfTurn: sum(({ outOfTurn }) => outOfTurn) };
}

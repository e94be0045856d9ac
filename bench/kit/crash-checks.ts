import * as z from "zod";
import { pause } from "./audience.ts";
import type { Ticked } from "./persistent-ticker.ts";
import type { PersistentViewer } from "./persistent-viewer.ts";
import { type BenchPlan, headOf } from "./plan.ts";

const page = z.object({ events: z.array(z.object({ seq: z.number(), commandId: z.string() })), head: z.number() });

export type Checked = {
  acknowledged: number;
  retries: number;
  lost: number;
  twice: number;
  moved: number;
  gaps: number;
  repeats: number;
  behind: number;
};

/** Holds what the tickers were told and what the viewers saw against the journal. */
export async function check(plan: BenchPlan, ticked: Ticked[], viewers: PersistentViewer[]): Promise<Checked> {
  const head = await headOf(plan);
  for (const end = performance.now() + 15_000; performance.now() < end && viewers.some((viewer) => viewer.last() < head); ) await pause(50);
  const seqs = await journal(plan);
  const acknowledged = ticked.flatMap(({ acknowledged }) => [...acknowledged]);
  const sum = (pick: (viewer: PersistentViewer) => number) => viewers.reduce((total, viewer) => total + pick(viewer), 0);
  return {
    acknowledged: acknowledged.length,
    retries: ticked.reduce((total, { retries }) => total + retries, 0),
    lost: acknowledged.filter(([key]) => !seqs.has(key)).length,
    twice: [...seqs.values()].filter(({ length }) => length > 1).length,
    moved: acknowledged.filter(([key, seq]) => seqs.get(key)?.[0] !== seq).length,
    gaps: sum((viewer) => viewer.gaps()),
    repeats: sum((viewer) => viewer.repeats()),
    behind: viewers.filter((viewer) => viewer.last() !== head).length,
  };
}

/** The numbers of the events that each command made. */
async function journal({ port, slug, token }: BenchPlan): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  for (let after = 0; ; ) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/plans/${slug}/events?after=${after}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { events } = page.parse(await answer.json());
    for (const { seq, commandId } of events) {
      if (seq !== after + 1) throw new Error(`the journal goes from ${after} to ${seq}`);
      after = seq;
      found.set(commandId, [...(found.get(commandId) ?? []), seq]);
    }
    if (events.length === 0) return found;
  }
}

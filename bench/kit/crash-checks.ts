import pg from "pg";
import { pause } from "./audience.ts";
import type { Ticked } from "./persistent-ticker.ts";
import type { PersistentViewer } from "./persistent-viewer.ts";
import { type BenchPlan, headOf } from "./plan.ts";

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
export async function check(plan: BenchPlan, databaseUrl: string, ticked: Ticked[], viewers: PersistentViewer[]): Promise<Checked> {
  const head = await headOf(plan);
  for (const end = performance.now() + 15_000; performance.now() < end && viewers.some((viewer) => viewer.last() < head); ) await pause(50);
  const seqs = await journal(plan, databaseUrl);
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

/** The numbers of the events that each command made, read where they lie. */
async function journal({ id }: BenchPlan, databaseUrl: string): Promise<Map<string, number[]>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ seq: number; commandId: string }>(
    'SELECT seq, "commandId" FROM "Event" WHERE "roomId" = $1 ORDER BY seq',
    [id],
  );
  await client.end();
  const found = new Map<string, number[]>();
  for (const [index, { seq, commandId }] of rows.entries()) {
    if (seq !== index + 1) throw new Error(`the journal goes from ${index} to ${seq}`);
    found.set(commandId, [...(found.get(commandId) ?? []), seq]);
  }
  return found;
}

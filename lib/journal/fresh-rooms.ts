import { pool } from "../db/pool.ts";
import { perProcess } from "../per-process.ts";

type Batch = { ids: Set<string>; answer: Promise<ReadonlyMap<string, number>> };

const state = () => perProcess("fresh-rooms", () => ({ next: null as Batch | null, running: Promise.resolve() as Promise<unknown> }));

/**
 * The newest committed number of each room, asked after this call: what is committed before it is in the answer, whichever process
 * committed it. All who ask while a question is on its way share the next one, so a thousand askers cost as few.
 */
export function newestSeqs(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const kept = state();
  const batch = kept.next ?? begin(kept);
  for (const id of ids) batch.ids.add(id);
  return batch.answer;
}

function begin(kept: ReturnType<typeof state>): Batch {
  const ids = new Set<string>();
  const answer = kept.running.then(() => {
    kept.next = null;
    return ask([...ids]);
  });
  kept.next = { ids, answer };
  kept.running = answer.catch(() => {});
  return kept.next;
}

async function ask(ids: string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool().query<{ id: string; seq: number }>({
    name: "newest-seqs",
    text: 'SELECT id, seq FROM "Room" WHERE id = ANY($1)',
    values: [ids],
  });
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}

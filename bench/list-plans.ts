// How long the list of plans takes in a large workspace, beside reading as many bare rows by their key.
import pg from "pg";
import { bringUpToDate } from "../lib/db/migrate.ts";
import { pool } from "../lib/db/pool.ts";
import type { Actor } from "../lib/domain/kernel/permissions.ts";
import { emptyRoom } from "../lib/domain/room.ts";
import { listPlans } from "../lib/queries/list-plans.ts";
import { onDatabase } from "./kit/on-database.ts";
import { startPostgres } from "./kit/postgres.ts";
import { median, ms, ratio, whole } from "./kit/statistics.ts";
import { asCommand, machine, type Options, type Table } from "./kit/table.ts";

const plans = 1000;
const stepsEach = 300;
const reader: Actor = { kind: "user", id: "reader", userId: "reader", name: "Reader", role: "member" };
const workspace = { ...emptyRoom.workspace("large"), seq: 1 };

export async function listOfPlans({ quick }: Options): Promise<Table> {
  const postgres = await startPostgres();
  try {
    await bringUpToDate(postgres.url);
    await fill(postgres.url);
    const rounds = quick ? 5 : 25;
    return {
      title: "The list of plans",
      columns: ["what", "ms", "to bare", "aim"],
      rows: await onDatabase(postgres.url, () => looks(rounds)),
      notes: [`${whole(plans)} plans of ${whole(stepsEach)} steps; median of ${rounds}. ${machine(postgres.version)}`],
      broken: [],
    };
  } finally {
    await postgres.remove();
  }
}

async function looks(rounds: number): Promise<string[][]> {
  const bare = await timesOf(rounds, () => pool().query('SELECT * FROM "Plan" WHERE id = ANY($1)', [ids]));
  const warm = await timesOf(rounds, () => listPlans(reader, workspace, "past"));
  // As the first look of a process, or where something happened in every plan of the page.
  const cold = await timesOf(
    rounds,
    () => listPlans(reader, workspace, "past"),
    async () => {
      await pool().query('UPDATE "Room" SET seq = seq + 1');
    },
  );
  const crowd = await timesOf(rounds, () => Promise.all(Array.from({ length: 10 }, () => listPlans(reader, workspace, "past"))));
  const row = (name: string, times: number[], aim = "") => [name, ms(median(times)), ratio(median(times), median(bare)), aim];
  return [
    row("50 bare rows by key", bare),
    row("a page, nothing happened since", warm),
    row("a page, every plan of it counted anew", cold, "≤ 50 ms"),
    row("ten pages at once", crowd),
  ];
}

const ids = Array.from({ length: 50 }, (_, index) => `plan-${index + 1}`);

async function timesOf(rounds: number, work: () => Promise<unknown>, before: () => Promise<void> = async () => {}): Promise<number[]> {
  const times: number[] = [];
  for (let round = -2; round < rounds; round++) {
    await before();
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times;
}

/** A workspace of plans that are over, written by SQL: what is measured is reading. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    INSERT INTO "Room" (id, kind, seq, head) SELECT 'plan-' || n, 'plan', 1, '' FROM generate_series(1, ${plans}) n;
    INSERT INTO "Plan" SELECT (jsonb_populate_record(NULL::"Plan", jsonb_build_object('id', 'plan-' || n, 'workspaceId', 'large', 'slug', 'plan-' || n,
      'title', 'Plan ' || n, 'status', 'completed', 'mode', 'live', 'zone', 'UTC', 'restricted', false, 'revision', 1, 'createdAt', now() + n * interval '1 ms',
      'createdBy', '{"id":"a","name":"A"}'::jsonb, 'authors', '[]'::jsonb, 'originId', 'plan-' || n, 'seriesId', 'plan-' || n))).* FROM generate_series(1, ${plans}) n;
    INSERT INTO "Phase" SELECT (jsonb_populate_record(NULL::"Phase", jsonb_build_object('id', 'phase-' || n || '-' || p, 'planId', 'plan-' || n,
      'originId', 'phase-' || n || '-' || p, 'title', 'Phase ' || p, 'kind', 'deploy', 'order', 'a' || p))).* FROM generate_series(1, ${plans}) n, generate_series(1, 6) p;
    INSERT INTO "Step" SELECT (jsonb_populate_record(NULL::"Step", jsonb_build_object('id', 'step-' || n || '-' || s, 'planId', 'plan-' || n,
      'originId', 'step-' || n || '-' || s, 'phaseId', 'phase-' || n || '-' || (s % 6 + 1), 'title', 'Step ' || s, 'order', 'a' || s, 'status', 'done',
      'optional', false, 'claimedDone', false, 'commands', '[]'::jsonb, 'touchedSeq', 1, 'touchedBy', 'a'))).* FROM generate_series(1, ${plans}) n, generate_series(1, ${stepsEach}) s;
    ANALYZE;`);
  await client.end();
}

if (import.meta.main) await asCommand(listOfPlans);

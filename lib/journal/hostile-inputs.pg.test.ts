import { beforeAll, expect, test } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { describeText } from "../domain/describe.ts";
import { applyChange, rowOf } from "../domain/kernel/change.ts";
import { type Collection, collectionNamed } from "../domain/kernel/collection.ts";
import { isProblem } from "../domain/kernel/errors.ts";
import type { JournalEvent } from "../domain/kernel/event.ts";
import { schemaOf } from "../domain/kernel/schema.ts";
import { requireText } from "../domain/kernel/text.ts";
import type { Change } from "../domain/kernel/verb.ts";
import { hostileValues, type Path, placesOf, told, withAt } from "../domain/testing/hostile.ts";
import { verbsByType } from "../domain/verbs.ts";
import { isLong } from "../testing/long.ts";
import { chapters } from "./testing/golden/chapters.ts";
import type { Asked } from "./testing/golden/stage.ts";

/** Acts of every verb, with the room each was done in. */
const asked: Asked[] = [];

beforeAll(async () => {
  await freshDatabase();
  for (const chapter of chapters) await chapter.play((each) => asked.push(each));
}, 120_000);

/** What is to be tried: each place of each verb's input once; at length, in every act that has it. */
function places(): { act: Asked; path: Path }[] {
  const seen = new Set<string>();
  return asked.flatMap((act) =>
    placesOf(act.input).flatMap((path) => {
      const name = `${act.verb.type} ${path.join(".")}`;
      if (seen.has(name) && !isLong) return [];
      seen.add(name);
      return [{ act, path }];
    }),
  );
}

/** What becomes of a value that stands in an act's input: the change it makes, or null where it is refused. Throws what is a mistake of ours. */
function changeOf({ room, verb, actor, facts, now }: Asked, input: unknown): Change | null {
  const parsed = verb.input.safeParse(input);
  if (!parsed.success) return null;
  try {
    requireText(parsed.data);
  } catch (error) {
    if (isProblem(error)) return null;
    throw error;
  }
  let ids = 0;
  const decision = verb.decide(room, parsed.data, { actor, now, seq: room.seq + 1, newId: () => `new-${++ids}`, facts });
  return decision.kind === "change" ? decision : null;
}

type Row = { table: Collection; row: Record<string, unknown> };

/** The rows a change leaves, and what is wrong with them or with what the change tells. */
function outcome({ room, verb, actor, now }: Asked, { rows, data, subject }: Change): { made: Row[]; wrong: string[] } {
  const after = applyChange(room, { seq: room.seq + 1, rows });
  const made = rows.flatMap((each): Row[] => {
    const table = collectionNamed(each.collection);
    const row = rowOf(after, each);
    return table && row ? [{ table, row }] : [];
  });
  const misfits = made.flatMap(({ table, row }) => {
    const fits = schemaOf(table).safeParse(row);
    return fits.success ? [] : [`row of ${table.name}: ${fits.error.issues[0]?.path.join(".")} ${fits.error.issues[0]?.message}`];
  });
  const facts = verb.data.safeParse(data);
  const event = { seq: after.seq, v: verb.version, type: verb.type, at: now, actor, subject, data, rows } as unknown as JournalEvent;
  describeText(event);
  return {
    made,
    wrong: [...misfits, ...(facts.success ? [] : [`facts: ${facts.error.issues[0]?.path.join(".")} ${facts.error.issues[0]?.message}`])],
  };
}

test("whatever stands in any place of any verb's input is refused, or makes rows that fit their schemas and that Postgres takes", async () => {
  const wrong: string[] = [];
  const made = new Map<Collection, { name: string; row: object }[]>();
  let changes = 0;
  for (const { act, path } of places())
    for (const value of hostileValues) {
      const name = `${act.name} with ${path.join(".") || "everything"} ${told(value)}`;
      try {
        const change = changeOf(act, withAt(act.input, path, value));
        if (!change) continue;
        changes++;
        const left = outcome(act, change);
        wrong.push(...left.wrong.map((what) => `${name}: ${what}`));
        for (const { table, row } of left.made) {
          const rows = made.get(table) ?? [];
          rows.push({ name, row });
          made.set(table, rows);
        }
      } catch (error) {
        wrong.push(`${name}: ${error}`);
      }
    }
  expect(wrong).toEqual([]);
  expect(changes).toBeGreaterThan(1000);
  for (const [{ table }, rows] of made) wrong.push(...(await refusedBy(table, rows)));
  expect(wrong).toEqual([]);
}, 600_000);

/** Which rows Postgres cannot read into their table: all at once, and where that fails, half by half until it is one. */
async function refusedBy(table: string, rows: { name: string; row: object }[]): Promise<string[]> {
  try {
    await pool().query(`SELECT count(t) FROM json_populate_recordset(NULL::"${table}", $1::json) t`, [
      JSON.stringify(rows.map(({ row }) => row)),
    ]);
    return [];
  } catch (error) {
    if (rows.length === 1) return [`${rows[0]?.name}: ${error}`];
    const half = rows.length >> 1;
    return [...(await refusedBy(table, rows.slice(0, half))), ...(await refusedBy(table, rows.slice(half)))];
  }
}

test("every verb is tried", () => {
  const tried = new Set(asked.map(({ verb }) => verb.type));
  expect([...verbsByType.keys()].filter((type) => !tried.has(type))).toEqual([]);
});

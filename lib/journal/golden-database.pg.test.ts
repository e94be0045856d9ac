import { gunzipSync } from "node:zlib";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { applyMigrations } from "../db/schema-engine.ts";
import { newId } from "../domain/kernel/id.ts";
import { lineOf } from "./audit/line.ts";
import { verifyRoom } from "./replay.ts";
import { loadRoom, readEvents } from "./store.ts";
import { frozenEvents, frozenFiles, readFrozen } from "./testing/golden/frozen.ts";

const databases = [...frozenFiles().keys()].filter((name) => name.endsWith(".sql.gz"));

/** A database as it was on the day it was frozen, in a server of today. */
async function restored(name: string): Promise<string> {
  const url = new URL(inject("postgresUrl"));
  const admin = new pg.Client({ connectionString: new URL("/template1", url).href });
  await admin.connect();
  url.pathname = `/test_${newId()}`;
  await admin.query(`CREATE DATABASE ${url.pathname.slice(1)} TEMPLATE template0`);
  await admin.end();
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(gunzipSync(readFrozen(name)).toString());
  await client.end();
  return url.href;
}

test("there is a database of an earlier day", () => {
  expect(databases).not.toEqual([]);
});

test.each(databases)("%s takes the migrations that came after it, opens, replays and verifies", async (name) => {
  const url = await restored(name);
  const db = new pg.Pool({ connectionString: url });
  const before = await db.query<{ name: string }>('SELECT migration_name AS name FROM "_prisma_migrations"');
  const applied = await applyMigrations(url);
  expect(before.rows.filter((row) => applied.includes(row.name))).toEqual([]);
  expect(await applyMigrations(url)).toEqual([]);

  const rooms = await db.query<{ id: string; seq: number; head: string }>('SELECT id, seq, head FROM "Room" ORDER BY id');
  expect(rooms.rows.length).toBeGreaterThan(3);
  for (const { id, seq, head } of rooms.rows) {
    expect([id, await verifyRoom(db, id)]).toEqual([id, { ok: true, events: seq, head }]);
    expect((await loadRoom(db, id))?.room.seq).toBe(seq);
    // Its events are those of the chapter of that name, up to where the chapter went then.
    const frozen = frozenEvents(`${id.replace("golden-", "")}.events.jsonl`);
    expect((await readEvents(db, id, 0)).map(lineOf)).toEqual(frozen.slice(0, seq).map(lineOf));
  }
  await db.end();
});

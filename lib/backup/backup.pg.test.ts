import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { receiveFile } from "../attachments/receive-file.ts";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { sofia } from "../domain/testing/people.ts";
import { fullPlan } from "../journal/audit/testing-full-plan.ts";
import { verifyRoom } from "../journal/replay.ts";
import { testPlan } from "../journal/testing/plan.ts";
import { checkFile } from "./file.ts";
import { restoreBackup } from "./restore.ts";
import { tablesOf } from "./tables.ts";
import { writeBackup } from "./write.ts";

const folder = mkdtempSync(join(tmpdir(), "holdpoint-backup-test-"));
const file = join(folder, "all.backup");
let url = "";
let planId = "";

/** An empty database at the newest migration. */
async function emptyDatabase(): Promise<string> {
  const made = new URL(inject("postgresUrl"));
  const admin = new pg.Client({ connectionString: new URL("/template1", made).href });
  await admin.connect();
  made.pathname = `/test_${newId()}`;
  await admin.query("SELECT pg_advisory_lock(1)");
  await admin.query(`CREATE DATABASE ${made.pathname.slice(1)} TEMPLATE postgres`);
  await admin.end();
  return made.href;
}

/** Every row of every table, as text. */
async function everything(of: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: of });
  await client.connect();
  const all: Record<string, string[]> = {};
  for (const { name } of await tablesOf(client))
    all[name] = (await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t ORDER BY 1`)).rows.map(({ row }) => row);
  await client.end();
  return all;
}

const oddName = "tab\t line\n back\\slash \\. \r\u2028 \u{1F680} NULL \\N";

/** A file with every byte there is, so that what escapes one of them is seen. */
const attached = Buffer.concat([
  Buffer.from("%PDF-1.7\n"),
  ...Array.from({ length: 4000 }, () => Buffer.from(Uint8Array.from({ length: 256 }, (_, n) => n))),
]);

beforeAll(async () => {
  url = await freshDatabase();
  planId = (await fullPlan()).id;
  const plan = await testPlan({ Deploy: ["One"] }, { started: false });
  await receiveFile({ room: await plan.room(), actor: sofia, title: "every byte.pdf", place: {} }, attached, newId());
  await pool().query(`INSERT INTO "User" (id, name, email) VALUES ('odd', $1, 'odd@example.org')`, [oddName]);
  // More than fits into any buffer on the way, and not all alike.
  await pool().query(
    `INSERT INTO "User" (id, name, email)
     SELECT 'many' || n, (SELECT string_agg(md5(n || ':' || k), '') FROM generate_series(1, 60) k), 'many' || n || '@example.org'
     FROM generate_series(1, 3000) n`,
  );
  await pool().query("SELECT graphile_worker.add_job('perform', '{}', run_at := '2100-01-01', job_key := 'kept')");
  await writeBackup(url, file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a backup", () => {
  test("holds every row of every table, timers included, and restores to the same", async () => {
    const target = await emptyDatabase();
    const { rooms } = await restoreBackup(target, file);
    const there = await everything(target);
    expect(there).toEqual(await everything(url));
    // Its own, and the one by which the update of the plan is mailed.
    expect(there["graphile_worker._private_jobs"]).toHaveLength(2);
    expect(rooms.map(({ id }) => id)).toContain(planId);
    const db = new pg.Pool({ connectionString: target });
    expect(await verifyRoom(db, planId)).toEqual(await verifyRoom(pool(), planId));
    expect((await db.query(`SELECT name FROM "User" WHERE id = 'odd'`)).rows).toEqual([{ name: oddName }]);
    const kept = `SELECT b.bytes FROM "Attachment" a JOIN "Blob" b ON b.sha256 = a.sha256`;
    expect((await db.query<{ bytes: Buffer }>(kept)).rows.map(({ bytes }) => bytes.equals(attached))).toEqual([true]);
    // Counters go on behind what is there.
    await db.query("SELECT graphile_worker.add_job('perform', '{}', run_at := '2100-01-01')");
    await expect(db.query(`DELETE FROM "Event"`)).rejects.toThrow();
    await db.end();
  });

  test("is of one moment, however much is written meanwhile", async () => {
    const target = await emptyDatabase();
    const busy = join(folder, "busy.backup");
    let going = true;
    const writing = (async () => {
      for (let at = 0; going; at++) await pool().query(`UPDATE "User" SET name = $1 WHERE id = 'odd'`, [`name ${at}`]);
    })();
    await writeBackup(url, busy);
    going = false;
    await writing;
    await pool().query(`UPDATE "User" SET name = $1 WHERE id = 'odd'`, [oddName]);
    await expect(restoreBackup(target, busy)).resolves.toMatchObject({ head: { holdpoint: "backup" } });
  });

  test("is for its owner alone, and is not written over", async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(join(folder, "cut.backup.part"), "");
    await expect(writeBackup(url, join(folder, "cut.backup"))).rejects.toMatchObject({ code: "EEXIST" });
  });

  test("is refused into a database that has rows", async () => {
    const before = await everything(url);
    await expect(restoreBackup(url, file)).rejects.toThrow(/The database is not empty/);
    expect(await everything(url)).toEqual(before);
  });

  test("is refused where it is cut, changed, of another version, or something else, and leaves the database empty", async () => {
    const target = await emptyDatabase();
    const empty = await everything(target);
    const whole = readFileSync(file);
    const text = gunzipSync(whole).toString();
    const lines = text.split("\n");
    const bad: [string, Buffer, RegExp][] = [
      ["empty", Buffer.alloc(0), /not a whole backup/],
      ["words", Buffer.from("hello\n"), /not a whole backup/],
      ["other JSON", gzipSync('{"a":1}\n'), /not a whole backup/],
      ["cut in its bytes", whole.subarray(0, whole.length / 2), /not a whole backup/],
      ["without its last line", gzipSync(`${lines.slice(0, -2).join("\n")}\n`), /not a whole backup/],
      ["without a row", gzipSync(lines.filter((line) => !line.startsWith("odd\t")).join("\n")), /not a whole backup/],
      ["with another name", gzipSync(text.replace("odd@example.org", "eve@example.org")), /not a whole backup/],
    ];
    for (const [name, bytes, words] of bad) {
      const path = join(folder, "bad.backup");
      writeFileSync(path, bytes);
      await expect(restoreBackup(target, path), name).rejects.toThrow(words);
    }
    const client = new pg.Client({ connectionString: target });
    await client.connect();
    await client.query(`UPDATE "_prisma_migrations" SET migration_name = '29990101000000_later' WHERE migration_name LIKE '%_rollback'`);
    await client.end();
    await expect(restoreBackup(target, file)).rejects.toThrow(/of another version of Holdpoint.*29990101000000_later/);
    expect(await everything(target)).toEqual(empty);
    await expect(checkFile(file)).resolves.toMatchObject({ head: { format: 1 } });
  });
});

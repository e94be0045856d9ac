import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../domain/kernel/id.ts";
import { fullPlan } from "../journal/audit/testing-full-plan.ts";
import { verifyRoom } from "../journal/replay.ts";
import { appRoleName, giveAppRole, onlyAddsToRecord } from "./app-role.ts";
import { bringUpToDate } from "./migrate.ts";
import { pool } from "./pool.ts";
import { freshDatabase } from "./testing/fresh-database.ts";

let owner = "";
let app = "";

beforeAll(async () => {
  owner = await freshDatabase();
  const url = new URL(owner);
  // Roles are of the whole server: other test files have theirs.
  url.username = `${appRoleName}_${newId()}`;
  url.password = "pass'word \\ \" of the app";
  app = url.href;
  await Promise.all([giveAppRole(owner, app), giveAppRole(owner, app)]);
  process.env.DATABASE_URL = app;
});

describe("the role of the product", () => {
  test("does all the work of a plan, its timers included, and the record holds", async () => {
    const plan = await fullPlan();
    expect(await pool().query("SELECT current_user AS me")).toMatchObject({ rows: [{ me: new URL(app).username }] });
    expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true });
    await pool().query("SELECT graphile_worker.add_job('perform', '{}', run_at := '2100-01-01')");
    await pool().query("UPDATE graphile_worker._private_jobs SET run_at = '2101-01-01'");
    expect((await pool().query("SELECT FROM graphile_worker._private_jobs")).rowCount).toBeGreaterThan(0);
  });

  test.each([
    `UPDATE "Event" SET payload = '{}'`,
    `UPDATE "Event" SET type = type WHERE false`,
    `DELETE FROM "Event"`,
    `TRUNCATE "Event"`,
    `TRUNCATE "Room", "Event" CASCADE`,
    `MERGE INTO "Event" e USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE`,
    `SELECT * FROM "Event" FOR UPDATE`,
    `ALTER TABLE "Event" DISABLE TRIGGER ALL`,
    `ALTER TABLE "Event" OWNER TO CURRENT_USER`,
    `DROP TRIGGER event_is_append_only ON "Event"`,
    `CREATE TRIGGER mine BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION refuse_journal_change()`,
    `CREATE RULE mine AS ON INSERT TO "Event" DO INSTEAD NOTHING`,
    "CREATE OR REPLACE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    `DROP TABLE "Event"`,
    "DROP SCHEMA public CASCADE",
    "CREATE TABLE public.mine (a int)",
    "SET session_replication_role = replica",
    "SET ROLE holdpoint",
    `GRANT UPDATE ON "Event" TO CURRENT_USER`,
    "ALTER ROLE CURRENT_USER SUPERUSER",
    `DELETE FROM "_prisma_migrations"`,
    "COPY (SELECT 1) TO PROGRAM 'true'",
  ])("is refused: %s", async (statement) => {
    const before = (await pool().query(`SELECT count(*)::int AS many, md5(string_agg(hash, '' ORDER BY hash)) AS hashes FROM "Event"`))
      .rows;
    // GRANT without the right to is a warning, and does nothing.
    if (statement.startsWith("GRANT"))
      await pool()
        .query(statement)
        .catch(() => {});
    else await expect(pool().query(statement)).rejects.toMatchObject({ code: "42501" });
    expect(
      (await pool().query(`SELECT count(*)::int AS many, md5(string_agg(hash, '' ORDER BY hash)) AS hashes FROM "Event"`)).rows,
    ).toEqual(before);
    expect(await onlyAddsToRecord(app)).toBe(true);
  });

  test("is told from an owner, and from one that may more", async () => {
    expect(await onlyAddsToRecord(owner)).toBe(false);
    const admin = new pg.Client({ connectionString: owner });
    await admin.connect();
    const role = new URL(app).username;
    for (const right of ["UPDATE", "UPDATE (payload)", "DELETE", "TRUNCATE", "TRIGGER"]) {
      await admin.query(`GRANT ${right} ON "Event" TO ${role}`);
      expect([right, await onlyAddsToRecord(app)]).toEqual([right, false]);
      // The next start takes it back.
      await giveAppRole(owner, app);
      expect([right, await onlyAddsToRecord(app)]).toEqual([right, true]);
    }
    await admin.query(`GRANT holdpoint TO ${role}`);
    expect(await onlyAddsToRecord(app)).toBe(false);
    await admin.query(`REVOKE holdpoint FROM ${role}`);
    await admin.end();
  });

  test("is made by an owner who is no superuser, and may make roles", async () => {
    const [name, made] = [`own_${newId()}`, new URL(owner)];
    const admin = new pg.Client({ connectionString: owner });
    await admin.connect();
    await admin.query(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'own'`);
    await admin.query(`CREATE DATABASE test_${name} OWNER ${name} TEMPLATE template0`);
    await admin.end();
    Object.assign(made, { username: name, password: "own", pathname: `/test_${name}` });
    const its = Object.assign(new URL(made), { username: `app_${name}`, password: "app" }).href;
    for (const _start of [1, 2]) {
      await bringUpToDate(made.href);
      await giveAppRole(made.href, its);
      expect(await onlyAddsToRecord(its)).toBe(true);
    }
    await bringUpToDate(its);
  });

  test("may begin where nothing is left to migrate, and has tables that came later after the next start", async () => {
    await bringUpToDate(app);
    const admin = new pg.Client({ connectionString: owner });
    await admin.connect();
    await admin.query(`CREATE TABLE "Later" (a int)`);
    await expect(pool().query(`SELECT FROM "Later"`)).rejects.toMatchObject({ code: "42501" });
    await giveAppRole(owner, app);
    await pool().query(`INSERT INTO "Later" VALUES (1)`);
    await admin.end();
    await bringUpToDate(owner);
  });
});

test("a database that a newer version has used is refused in words, and left as it is", async () => {
  const admin = new pg.Client({ connectionString: owner });
  await admin.connect();
  await admin.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('later', '', '99991231_from_later', now())`,
  );
  await expect(bringUpToDate(owner)).rejects.toThrow(
    "a newer version of Holdpoint has used it (its migration 99991231_from_later is unknown here)",
  );
  await admin.query(`DELETE FROM "_prisma_migrations" WHERE id = 'later'`);
  await admin.end();
  await bringUpToDate(owner);
});

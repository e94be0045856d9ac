import pg from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import { databaseUrl } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { atTheDoor, type Door } from "./testing/at-the-door.ts";

let door: Door;

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
});

/** Says of the whole database whether it takes changes, to every connection made from now on. */
async function letChange(allowed: boolean): Promise<void> {
  const operator = new pg.Client({ connectionString: databaseUrl() });
  await operator.connect();
  await operator.query("SET default_transaction_read_only = off");
  const { rows } = await operator.query<{ name: string }>("SELECT quote_ident(current_database()) AS name");
  await operator.query(`ALTER DATABASE ${rows[0]?.name} SET default_transaction_read_only = ${allowed ? "off" : "on"}`);
  await operator.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await operator.end();
}

/** Health is asked of the database at most once a second. */
const soon = { timeout: 10_000, interval: 100 };

test("health is 503 while the database cannot be written to, with the reason, and 200 again once it can", async () => {
  expect(await door.call("GET", "/api/health")).toEqual({ status: 200, body: { status: "ok" } });
  await letChange(false);
  const message = "The database is read-only at present. Nothing was saved; whoever runs it must let it take changes again.";
  await vi.waitFor(
    async () =>
      expect(await door.call("GET", "/api/health")).toEqual({
        status: 503,
        body: { error: { code: "unavailable", reason: "read-only", message } },
      }),
    soon,
  );
  await letChange(true);
  await vi.waitFor(async () => expect((await door.call("GET", "/api/health")).status).toBe(200), soon);
});

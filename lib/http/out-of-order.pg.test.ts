import { beforeAll, expect, test } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { atTheDoor, type Door } from "./testing/at-the-door.ts";

let door: Door;

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
});

const open = (accept: string) => fetch(`${door.base}/plans`, { headers: { accept } });

test("a page is Next's while the database answers, and says 503 and looks again while it does not", async () => {
  expect((await open("text/html")).status).toBe(404);
  await pool().end();
  await expect.poll(async () => (await open("text/html")).status, { timeout: 5000 }).toBe(503);
  const page = await open("text/html,application/xhtml+xml");
  expect(page.headers.get("retry-after")).toBe("5");
  expect(await page.text()).toContain("The database does not answer");
  // What a page loads is not answered with a page.
  expect((await open("*/*")).status).toBe(404);
});

import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { newId } from "../domain/kernel/id.ts";
import { appRoleName, giveAppRole } from "./app-role.ts";
import { bringUpToDate } from "./migrate.ts";
import * as engine from "./schema-engine.ts";
import { freshDatabase } from "./testing/fresh-database.ts";

vi.mock("./schema-engine.ts", { spy: true });

let owner = "";

beforeEach(async () => {
  owner = await freshDatabase();
  vi.mocked(engine.applyMigrations).mockClear();
});

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const newest = `(SELECT max(migration_name) FROM "_prisma_migrations")`;

describe("a database", () => {
  test("that has every migration is told so without the engine", async () => {
    await bringUpToDate(owner);
    expect(engine.applyMigrations).not.toHaveBeenCalled();
  });

  test("in which a migration was cut off is refused by the engine, which names it", async () => {
    await asOwner(`UPDATE "_prisma_migrations" SET finished_at = NULL, applied_steps_count = 0 WHERE migration_name = ${newest}`);
    await expect(bringUpToDate(owner)).rejects.toThrow(new RegExp(`failed migrations[^]*${engine.migrationNames().at(-1)}`));
  });

  test("that a newer version has used is refused by this one", async () => {
    await asOwner(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('later', '', '29990101000000_later', now())`,
    );
    await expect(bringUpToDate(owner)).rejects.toThrow("a newer version of Holdpoint has used it (its migration 29990101000000_later");
    expect(engine.applyMigrations).not.toHaveBeenCalled();
  });

  test("whose role may not bring it up to date says what it may not, not a number", async () => {
    const app = Object.assign(new URL(owner), { username: `${appRoleName}_${newId()}`, password: "a password of the app" }).href;
    await giveAppRole(owner, app);
    await asOwner(`DELETE FROM "_prisma_migrations" WHERE migration_name = ${newest}`);
    const refused = await bringUpToDate(app).then(
      () => "",
      (error: unknown) => String(error),
    );
    expect(refused).toMatch(/permission denied|must be owner|ReadOnly|denied/i);
    expect(refused).not.toContain("External error");
  });
});

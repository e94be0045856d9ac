// npm run new-migration NAME: writes the SQL that leads from the schema of the last commit to the one in the work tree.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLocalPostgres } from "../lib/db/local/open.ts";
import { schemaDiff } from "../lib/db/schema-engine.ts";

const name = process.argv[2];
if (!name) throw new Error("Name the migration: npm run new-migration add_gates");
const isFirst = !readdirSync("prisma/migrations", { withFileTypes: true }).some((entry) => entry.isDirectory());
const before = isFirst ? null : execFileSync("git", ["show", "HEAD:prisma/schema.prisma"], { encoding: "utf8" });

const folder = mkdtempSync(join(tmpdir(), "holdpoint-migration-"));
const postgres = await openLocalPostgres(folder);
try {
  const sql = await schemaDiff(postgres.url, before, readFileSync("prisma/schema.prisma", "utf8"));
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const target = join("prisma/migrations", `${stamp}_${name}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "migration.sql"), sql);
  console.log(`${target}/migration.sql\n\n${sql}`);
} finally {
  await postgres.leave();
  rmSync(folder, { recursive: true, force: true });
}

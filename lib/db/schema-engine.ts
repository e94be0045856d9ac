import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const root = join(import.meta.dirname, "../..");
const filters = { externalTables: [], externalEnums: [] };

/**
 * Brings the database to the newest migration and returns the names of those applied now. This is Prisma's own engine
 * with its own `_prisma_migrations` table, in the WASM form that needs no download; `prisma migrate deploy` does the same.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  return withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: readMigrations(), filters });
    return appliedMigrationNames;
  });
}

/** The SQL that leads a database from one schema text (null: an empty database) to another. */
export async function schemaDiff(url: string, from: string | null, to: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: "empty" } : { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: from }] },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: to }] },
      script: true,
      exitCode: null,
      filters,
    });
    return stdout ?? "";
  });
}

let loaded: Promise<void> | undefined;

/** Once per process: the glue keeps views on the memory of the instance it met first. */
async function loadWasm(): Promise<void> {
  const glueFile = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = glueFile.replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { "./schema_engine_bg.js": { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  if (typeof instance.exports.__wbindgen_start === "function") instance.exports.__wbindgen_start();
}

async function withEngine<T>(url: string, work: (engine: glue.SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= loadWasm();
  await loaded;
  const connections = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5000 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(connections));
  let engine: glue.SchemaEngine | undefined;
  try {
    engine = await glue.SchemaEngine.new({ datamodels: [["schema.prisma", schemaText()]] }, () => {}, adapter);
    return await work(engine);
  } catch (error) {
    throw causeOf(error, adapter);
  } finally {
    engine?.free();
    await connections.end();
  }
}

/** What went wrong at the database: the engine itself knows it by a number only. */
function causeOf(error: unknown, { errorRegistry }: ReturnType<typeof bindMigrationAwareSqlAdapterFactory>): unknown {
  const id = error instanceof Error ? /External error id#(\d+)/.exec(error.message)?.[1] : undefined;
  return (id && errorRegistry.consumeError(Number(id))?.error) || error;
}

const schemaText = () => readFileSync(join(root, "prisma/schema.prisma"), "utf8");

/** The migrations this version of Holdpoint has, oldest first. */
export const migrationNames = (): string[] =>
  readdirSync(join(root, "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

function readMigrations() {
  const baseDir = join(root, "prisma/migrations");
  return {
    baseDir,
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: readFileSync(join(baseDir, path, "migration.sql"), "utf8") },
      },
    })),
  };
}

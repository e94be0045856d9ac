import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { copyOut } from "./copy.ts";
import { checkFile, endOfRows, format, type Head, type Summary } from "./file.ts";
import { migrationsOf, tablesOf } from "./tables.ts";

/**
 * Writes all tables of a database, as they are at one moment, into a new file that only its owner reads, and reads it again. Servers may go on
 * meanwhile. The file has its name once it is whole; an error leaves none.
 */
export async function writeBackup(url: string, path: string): Promise<Summary> {
  const part = `${path}.part`;
  const client = new pg.Client({ connectionString: url, application_name: "holdpoint-backup" });
  client.on("error", () => {});
  const packed = createGzip();
  const file = createWriteStream(part, { flags: "wx", mode: 0o600 });
  await once(file, "open");
  try {
    const written = finished(packed.pipe(file));
    written.catch(() => {});
    file.on("error", (error) => packed.destroy(error));
    await client.connect();
    await writeTables(client, packed);
    packed.end();
    await written;
    const handle = await open(part, "r+");
    await handle.sync();
    await handle.close();
    const summary = await checkFile(part);
    await rename(part, path);
    return summary;
  } catch (error) {
    packed.destroy();
    await rm(part, { force: true });
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function writeTables(client: pg.Client, out: Writable): Promise<void> {
  const digest = createHash("sha256");
  const rows: Record<string, number> = {};
  let draining: Promise<void> | undefined;
  const write = (chunk: Buffer | string): Promise<void> | undefined => {
    digest.update(chunk);
    if (out.destroyed) return Promise.reject(new Error("the file cannot be written any more"));
    if (out.write(chunk)) return undefined;
    draining ??= once(out, "drain").then(() => {
      draining = undefined;
    });
    return draining;
  };
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const head: Head = { holdpoint: "backup", format, at: new Date().toISOString(), migrations: await migrationsOf(client) };
  await write(`${JSON.stringify(head)}\n`);
  for (const { name, columns } of await tablesOf(client)) {
    await write(`${JSON.stringify({ table: name, columns })}\n`);
    let many = 0;
    await copyOut(client, `COPY ${name} (${columns.join(", ")}) TO STDOUT`, (chunk) => {
      many += 1;
      return write(chunk);
    });
    rows[name] = many;
    await write(`${endOfRows}\n`);
  }
  await client.query("COMMIT");
  out.write(`${JSON.stringify({ rows, sha256: digest.digest("hex") })}\n`);
}

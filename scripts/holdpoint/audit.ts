import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pool } from "../../lib/db/pool.ts";
import { auditLines } from "../../lib/journal/audit/audit-lines.ts";
import { journalPages } from "../../lib/journal/store.ts";
import { planIdOf } from "./plan-id.ts";

/** Prints a plan's whole journal as JSON lines, as fast as they are taken. */
export async function printAudit(slug: string): Promise<number> {
  const pages = journalPages(pool(), await planIdOf(slug), Number.POSITIVE_INFINITY);
  await pipeline(Readable.from(auditLines(pages)), process.stdout, { end: false });
  return 0;
}

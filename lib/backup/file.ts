import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { invalid, isProblem } from "../domain/kernel/errors.ts";

/*
 * A backup is gzip over lines: a head, then for each table a line that names it, its rows as `COPY` writes them, and `\.`; last a line with
 * how many rows each table has and the SHA-256 of every line before it. In rows a line feed is written `\n`: no row is a line of ours.
 */
export const format = 1;
export const endOfRows = "\\.";

const headSchema = z.object({ holdpoint: z.literal("backup"), format: z.literal(format), at: z.string(), migrations: z.array(z.string()) });
export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
const endSchema = z.object({ rows: z.record(z.string(), z.number()), sha256: z.string() });

export type Head = z.infer<typeof headSchema>;
export type Summary = { head: Head; rows: Record<string, number> };

const broken = (why: string) => invalid(`This is not a whole backup of Holdpoint: ${why}. Take another file.`);

/** The lines of a backup without their line feeds. Throws what reading or unpacking throws. */
export async function* linesOfFile(path: string): AsyncGenerator<Buffer> {
  const unpacked = createGunzip();
  const reading = pipeline(createReadStream(path), unpacked);
  reading.catch(() => {});
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    const text = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let to = text.indexOf(10); to >= 0; to = text.indexOf(10, from)) {
      yield text.subarray(from, to);
      from = to + 1;
    }
    rest = text.subarray(from);
  }
  await reading;
  if (rest.length > 0) throw broken("its last line has no end");
}

/** One of our own lines, as JSON of that shape. Throws Problem. */
export function lineAs<T>(schema: z.ZodType<T>, line: Buffer | undefined): T {
  try {
    return schema.parse(JSON.parse(String(line)));
  } catch {
    throw broken("a line is not what it should be");
  }
}

/** Reads a backup from its first line to its last and answers what it holds. Throws Problem where it is cut, changed, or something else. */
export async function checkFile(path: string): Promise<Summary> {
  const digest = createHash("sha256");
  const counted: Record<string, number> = {};
  let [head, table, last]: [Head | null, string | null, Buffer | null] = [null, null, null];
  try {
    for await (const line of linesOfFile(path)) {
      if (last) digest.update(last).update("\n");
      last = Buffer.from(line);
      if (!head) head = lineAs(headSchema, line);
      else if (table !== null && line.equals(Buffer.from(endOfRows))) table = null;
      else if (table !== null) counted[table] = (counted[table] ?? 0) + 1;
      else if (line.subarray(0, 9).equals(Buffer.from('{"table":'))) {
        table = lineAs(tableSchema, line).table;
        counted[table] = 0;
      }
    }
  } catch (error) {
    if (isProblem(error)) throw error;
    throw broken(error instanceof Error ? error.message : String(error));
  }
  if (!head || !last || table !== null) throw broken("it ends too early");
  const end = lineAs(endSchema, last);
  if (end.sha256 !== digest.digest("hex")) throw broken("its digest does not hold");
  if (
    Object.keys(end.rows).length !== Object.keys(counted).length ||
    Object.entries(counted).some(([name, many]) => end.rows[name] !== many)
  )
    throw broken("it has other rows than it says");
  return { head, rows: end.rows };
}

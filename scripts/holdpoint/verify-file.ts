import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { linesOf } from "../../lib/journal/audit/line.ts";
import { verifyLines } from "../../lib/journal/audit/verify-lines.ts";
import { type PageVerdict, verifyPage } from "../../lib/journal/audit/verify-page.ts";
import { Refused } from "../start/say.ts";
import { unreadable } from "./unreadable.ts";

/**
 * Checks an audit export, lines or page, with nothing but the file, and says what it found. 0 where it holds, 1 with the
 * first event that does not.
 */
export async function verifyFile(path: string, head?: string): Promise<number> {
  const { verdict, isPage } = await check(path, head);
  if (verdict.ok) {
    console.log(`${path}: ${verdict.events} events, chain whole${isPage ? ", page as the lines say" : ""}\nhead ${verdict.head}`);
    return 0;
  }
  if (verdict.seq === null) console.error(`${path}: its lines hold, but the page is not what they say: ${verdict.problem}`);
  else console.error(`${path}: does not hold at event ${verdict.seq}: ${verdict.problem}`);
  return 1;
}

async function check(path: string, head?: string): Promise<{ verdict: PageVerdict; isPage: boolean }> {
  const [first] = chunksOf(path);
  if (!first) throw new Refused(`“${path}” is empty. Export the record again.`);
  const begin = first.toString("latin1", 0, 200).trimStart();
  if (begin.startsWith("<")) return { verdict: await verifyPage(readFileSync(path), head), isPage: true };
  if (!begin.startsWith("{"))
    throw new Refused(`“${path}” is not an audit export, or its beginning was changed. One begins with {"roomId" or is an HTML page.`);
  return { verdict: verifyLines(linesOf(chunksOf(path)), head), isPage: false };
}

/** The bytes of a file, a megabyte at a time, each only until the next. */
function* chunksOf(path: string): Generator<Buffer> {
  const chunk = Buffer.alloc(2 ** 20);
  let file: number | null = null;
  try {
    file = openSync(path, "r");
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) yield chunk.subarray(0, length);
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    if (file !== null) closeSync(file);
  }
}

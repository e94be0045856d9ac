import * as z from "zod";
import { instant } from "../../domain/kernel/fields.ts";
import type { StoredEvent } from "../seal.ts";

const text = z.string();

/** An event of the journal as a line of an audit export holds it; the order of the keys here is their order in the line. */
const storedEvent = z.strictObject({
  roomId: text,
  seq: z.int().positive(),
  v: z.int().positive(),
  type: text,
  at: instant,
  actorKind: text,
  actorId: text,
  actorName: text,
  actorRole: text,
  subject: text,
  payload: text,
  salt: text,
  payloadDigest: text,
  commandId: text,
  inputDigest: text,
  prevHash: text,
  hash: text,
}) satisfies z.ZodType<StoredEvent>;

const keys = Object.keys(storedEvent.shape);

/** The one way to write an event as a line of JSON, without its line break. */
export const lineOf = (event: StoredEvent): string => JSON.stringify(event, keys);

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads a line with its line break. Only what `lineOf` writes is an event, to the byte: no other spelling of the same values. */
export function readLine(bytes: Uint8Array): { event: StoredEvent } | { problem: string } {
  if (bytes.at(-1) !== 0x0a) return { problem: "the record breaks off in the middle of its line" };
  try {
    const line = decoder.decode(bytes.subarray(0, -1));
    const parsed = storedEvent.safeParse(JSON.parse(line));
    if (!parsed.success) return { problem: `its line is not an event: ${wordsOf(parsed.error)}` };
    return lineOf(parsed.data) === line ? { event: parsed.data } : { problem: "its line is not written the way an export writes it" };
  } catch (error) {
    return { problem: error instanceof SyntaxError ? "its line is not JSON" : "its line is not UTF-8 text" };
  }
}

function wordsOf({ issues: [first] }: z.ZodError): string {
  return first ? [first.path.join("."), first.message].filter(Boolean).join(": ") : "";
}

/** The lines of a text, each with its line break; the last may lack one. Each holds until the next is asked for, as do the chunks. */
export function* linesOf(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let rest: Uint8Array[] = [];
  for (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      const line = chunk.subarray(from, end + 1);
      yield rest.length > 0 ? Buffer.concat([...rest, line]) : line;
      rest = [];
      from = end + 1;
    }
    // The chunk may be written over once the next one is asked for.
    if (from < chunk.length) rest.push(Uint8Array.from(chunk.subarray(from)));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

import type { StoredEvent } from "../seal.ts";
import { lineOf } from "./line.ts";

/** A journal as JSON lines, in pieces. */
export async function* auditLines(pages: AsyncIterable<StoredEvent[]>): AsyncGenerator<string> {
  for await (const events of pages) yield events.map((event) => `${lineOf(event)}\n`).join("");
}

import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { linesOf, readLine } from "../../audit/line.ts";
import { type StoredEvent, sha256 } from "../../seal.ts";

const at = (name: string) => join(import.meta.dirname, name);
const digests = at("frozen.sha256");
const read = (path: string) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0));

/** Whether this run adds to the golden files. */
export const freezing = process.env.FREEZE === "1";

/** The names of the golden files and the digests they had when they were frozen; of a file that was added to, the newest counts. */
export function frozenFiles(): ReadonlyMap<string, string> {
  const lines = read(digests).toString().split("\n").filter(Boolean);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** A golden file as it is; empty where there is none. */
export const readFrozen = (name: string): Buffer => read(at(name));

export const digestOf = (name: string) => sha256(readFrozen(name));

/** The events frozen in a golden file, oldest first; none where there is no such file. */
export function frozenEvents(name: string): StoredEvent[] {
  return [...linesOf([readFrozen(name)])].map((line, index) => {
    const found = readLine(line);
    if ("problem" in found) throw new Error(`${name}, line ${index + 1}: ${found.problem}`);
    return found.event;
  });
}

/** Adds to the end of a golden file, or begins it. */
export function freeze(name: string, more: string | Uint8Array): void {
  writeFileSync(at(name), Buffer.concat([readFrozen(name), Buffer.from(more)]));
  appendFileSync(digests, `${digestOf(name)}  ${name}\n`);
}

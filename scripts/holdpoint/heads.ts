import { readFileSync } from "node:fs";
import { pool } from "../../lib/db/pool.ts";
import { headsLine, headsOf, missingHeads } from "../../lib/journal/heads.ts";
import { counted } from "../../lib/runbook/values/wording.ts";
import { Refused } from "../start/say.ts";
import { unreadable } from "./unreadable.ts";

/** Prints the head of every room as one line, to be kept where whoever runs the database cannot write. */
export async function printHeads(): Promise<number> {
  const found = await headsLine(pool(), new Date().toISOString());
  if (!found) throw new Refused("There is nothing on record yet.");
  console.log(found.line);
  return 0;
}

/** Compares a file of such lines with the record, and says what is not there any more. 0 where all of it is. */
export async function verifyHeads(path: string): Promise<number> {
  const kept = readHeads(path);
  const missing = await missingHeads(pool(), kept);
  for (const { roomId, seq, at, now } of missing)
    console.error(`${roomId}: event ${seq}, kept ${at}: there is ${now} with that hash now. The record was changed after it was kept.`);
  if (missing.length > 0) return 1;
  console.log(
    `${counted(
      kept.reduce((all, { heads }) => all + heads.length, 0),
      "head",
    )} of ${counted(kept.length, "moment")}: the record has them all`,
  );
  return 0;
}

function readHeads(path: string) {
  const text = textOf(path);
  try {
    const kept = headsOf(text);
    if (kept.length > 0) return kept;
  } catch (error) {
    throw new Refused(`${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
  throw new Refused(`${path} is empty. Keep heads first: npm run -s holdpoint -- heads, or HOLDPOINT_HEADS (docs/operations.md).`);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw unreadable(path, error);
  }
}

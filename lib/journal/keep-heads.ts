import { appendFile } from "node:fs/promises";
import { pool } from "../db/pool.ts";
import { log } from "../log.ts";
import { headsLine } from "./heads.ts";

const hourMs = 3_600_000;
const patienceMs = 10_000;

/**
 * Writes the heads of the record to a place outside, now and every hour: `place` is a file that is added to, or an https address that each line is
 * posted to. Where that fails it is said in the log, and tried again in an hour with all that has moved since. Answers what ends it.
 */
export function keepHeads(place: string, every = hourMs): () => void {
  const told = new Map<string, number>();
  let writing = false;
  const write = async () => {
    if (writing) return;
    writing = true;
    try {
      const found = await headsLine(pool(), new Date().toISOString(), told);
      if (!found) return;
      await send(place, found.line);
      for (const [roomId, seq] of found.heads.heads) told.set(roomId, seq);
    } catch (error) {
      log.error({ err: error, place: placeName(place) }, "the heads of the record could not be written outside; tried again in an hour");
    } finally {
      writing = false;
    }
  };
  void write();
  const timer = setInterval(() => void write(), every);
  timer.unref();
  return () => clearInterval(timer);
}

async function send(place: string, line: string): Promise<void> {
  if (!/^https?:/.test(place)) return appendFile(place, `${line}\n`, { mode: 0o600 });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(place, { method: "POST", body: line, headers, redirect: "error", signal: AbortSignal.timeout(patienceMs) });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
}

/** An address without what may be secret in it. */
const placeName = (place: string) => (URL.canParse(place) ? new URL(place).origin : place);

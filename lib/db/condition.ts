import { setTimeout as pause } from "node:timers/promises";
import { perProcess } from "../per-process.ts";
import { diskSpace, segmentBytes } from "./local/disk-space.ts";
import { keptPostgres } from "./local/keep.ts";
import { pool } from "./pool.ts";
import { type Trouble, troubleOf } from "./trouble.ts";

/** How long an answer is taken for the next one. */
const freshMs = 1000;
/** How long is waited for one. */
const patienceMs = 3000;
/** How long after a write found the disk full, and none has succeeded since, that is taken to be so. */
const rememberedMs = 15_000;
/** With less than this left, the next row that needs a new page of its table is refused. */
const leastBytes = 2 ** 20;

type Asked = { until: number; answer: Promise<Trouble | null> };

/** Why nothing can be read from the database, or null; asked at most once a second, however many pages are opened. */
export const readingTrouble = () => asked("reading", "SELECT 1 AS done");

/**
 * Why nothing can be written, or null. A commit is the only proof: this makes one that changes nothing, but must reach the
 * disk like any other. Asked at most once a second.
 */
export const writingTrouble = () => asked("writing", emptyCommit, refine);

const emptyCommit = `SELECT CASE WHEN current_setting('transaction_read_only') = 'off'
  THEN pg_logical_emit_message(true, 'holdpoint', ''::text)::text END AS done`;

/** Says how a real write went: a small commit may still pass where a row no longer does. */
export function noteWrite(error?: unknown): void {
  if (error === undefined) lastWrite().fullAt = Number.NEGATIVE_INFINITY;
  else if (troubleOf(error) === "disk-full") lastWrite().fullAt = performance.now();
}

const lastWrite = () => perProcess("last-write", () => ({ fullAt: Number.NEGATIVE_INFINITY }));

function asked(name: string, statement: string, refine = (found: Trouble | null) => found): Promise<Trouble | null> {
  const asked = perProcess<Asked>(`asked-${name}`, () => ({ until: 0, answer: Promise.resolve(null) }));
  if (performance.now() < asked.until) return asked.answer;
  asked.until = Number.POSITIVE_INFINITY;
  asked.answer = Promise.race([attempt(statement), pause(patienceMs, "no-answer" as const, { ref: false })])
    .then(refine)
    .finally(() => {
      asked.until = performance.now() + freshMs;
    });
  return asked.answer;
}

async function attempt(statement: string): Promise<Trouble | null> {
  try {
    const { rows } = await pool().query<{ done: unknown }>(statement);
    return rows[0]?.done === null ? "read-only" : null;
  } catch (error) {
    return troubleOf(error) ?? "no-answer";
  }
}

/** A full disk shows in many ways: the last rows do not fit, or the server cannot even start. */
function refine(found: Trouble | null): Trouble | null {
  const { data } = keptPostgres();
  const least = found === null ? leastBytes : segmentBytes;
  if (data && found !== "read-only" && diskSpace(data) < least) return "disk-full";
  if (found === null && performance.now() - lastWrite().fullAt < rememberedMs) return "disk-full";
  return found;
}

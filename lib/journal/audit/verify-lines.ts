import { applyChange } from "../../domain/kernel/change.ts";
import type { RowChange } from "../../domain/kernel/collection.ts";
import { collectionIn, emptyPlanRoom, type PlanRoom } from "../../domain/room.ts";
import { whatIsWrong } from "../replay.ts";
import type { StoredEvent } from "../seal.ts";
import { readLine } from "./line.ts";

/** What a check of exported lines found: the plan they make, or the first event that does not hold. */
export type LinesVerdict = { ok: true; events: number; head: string; room: PlanRoom } | { ok: false; seq: number; problem: string };

/**
 * Checks the lines of an audit export with nothing but themselves: every line is an event as it was written, numbers and
 * hashes follow each other without a gap, every payload is what was digested and sets rows of a plan. With `expected`, the
 * last hash must be that one: nothing else tells that the end was cut off.
 */
export function verifyLines(lines: Iterable<Uint8Array>, expected?: string): LinesVerdict {
  let room: PlanRoom | null = null;
  let [seq, head, expectedAt] = [0, "", 0];
  let waiting: RowChange[] = [];
  for (const line of lines) {
    const read = readLine(line);
    if ("problem" in read) return { ok: false, seq: seq + 1, problem: read.problem };
    const { event } = read;
    room ??= emptyPlanRoom(event.roomId);
    const problem = event.roomId === room.id ? whatIsWrong(event, seq, head) : "it is an event of another plan";
    if (problem) return { ok: false, seq: seq + 1, problem };
    const rows = rowsOf(event);
    if (!rows) return { ok: false, seq: seq + 1, problem: "its payload is not a change of a plan" };
    [seq, head] = [event.seq, event.hash];
    if (head === expected) expectedAt = seq;
    for (const row of rows) waiting.push(row);
    if (waiting.length < manyRows) continue;
    room = applyChange(room, { seq, rows: waiting });
    waiting = [];
  }
  if (!room) return { ok: false, seq: 1, problem: "there are no events" };
  room = applyChange(room, { seq, rows: waiting });
  if (expected === undefined || head === expected) return { ok: true, events: seq, head, room };
  const where = expectedAt > 0 ? `that is the hash of event ${expectedAt}` : "the end was cut off, or it is another record";
  return { ok: false, seq: seq + 1, problem: `the record ends before it with head ${head}, not with ${expected}: ${where}` };
}

/** Rows are set in order, so those of many events are one change: a collection is copied once for all of them. */
const manyRows = 5000;

/** The rows an event sets, or null where its payload sets no rows of a plan. */
function rowsOf(event: StoredEvent): RowChange[] | null {
  try {
    const payload: unknown = JSON.parse(event.payload);
    return isPayload(payload) ? payload.rows : null;
  } catch {
    return null;
  }
}

type Payload = { data: Record<string, unknown>; rows: RowChange[] };

function isPayload(value: unknown): value is Payload {
  return isObject(value) && isObject(value.data) && Array.isArray(value.rows) && value.rows.every(isRowChange);
}

function isRowChange(value: unknown): value is RowChange {
  return (
    isObject(value) && collectionIn("plan", String(value.collection)) !== undefined && typeof value.id === "string" && isObject(value.row)
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

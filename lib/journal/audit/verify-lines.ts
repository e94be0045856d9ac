import { applyChange } from "../../domain/change.ts";
import type { JournalEvent } from "../../domain/event.ts";
import { emptyPlanRoom, type PlanRoom, type RowChange, roomShapes } from "../../domain/room.ts";
import { whatIsWrong } from "../replay.ts";
import { type StoredEvent, unseal } from "../seal.ts";
import { readLine } from "./line.ts";

/** What a check of exported lines found: the plan they make, or the first event that does not hold. */
export type LinesVerdict = { ok: true; events: number; head: string; room: PlanRoom } | { ok: false; seq: number; problem: string };

/**
 * Checks the lines of an audit export with nothing but themselves: every line is an event as it was written, numbers and
 * hashes follow each other without a gap, every payload is what was digested and sets rows of a plan. With `expected`, the
 * last hash must be that one: nothing else tells that the end was cut off.
 */
export function verifyLines(lines: Iterable<Uint8Array>, expected?: string): LinesVerdict {
  const own = new WeakSet<object>();
  let room: PlanRoom | null = null;
  let head = "";
  let expectedAt = 0;
  for (const line of lines) {
    const seq: number = (room?.seq ?? 0) + 1;
    const read = readLine(line);
    if ("problem" in read) return { ok: false, seq, problem: read.problem };
    const { event } = read;
    room ??= emptyPlanRoom(event.roomId);
    const problem = event.roomId === room.id ? whatIsWrong(event, room.seq, head) : "it is an event of another plan";
    if (problem) return { ok: false, seq, problem };
    const change = changeOf(event);
    if (!change) return { ok: false, seq, problem: "its payload is not a change of a plan" };
    room = applyChange(room, change, own);
    head = event.hash;
    if (head === expected) expectedAt = seq;
  }
  if (!room) return { ok: false, seq: 1, problem: "there are no events" };
  if (expected === undefined || head === expected) return { ok: true, events: room.seq, head, room };
  const where = expectedAt > 0 ? `that is the hash of event ${expectedAt}` : "the end was cut off, or it is another record";
  return { ok: false, seq: room.seq + 1, problem: `the record ends before it with head ${head}, not with ${expected}: ${where}` };
}

/** The event as readers get it, or null where its payload sets no rows of a plan. */
function changeOf(event: StoredEvent): JournalEvent | null {
  try {
    return isPayload(JSON.parse(event.payload)) ? unseal(event) : null;
  } catch {
    return null;
  }
}

function isPayload(value: unknown): boolean {
  return isObject(value) && isObject(value.data) && Array.isArray(value.rows) && value.rows.every(isRowChange);
}

function isRowChange(value: unknown): value is RowChange<"plan"> {
  return (
    isObject(value) &&
    Object.hasOwn(roomShapes.plan.collections, String(value.collection)) &&
    typeof value.id === "string" &&
    isObject(value.row)
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

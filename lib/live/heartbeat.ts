import { now as clockNow, whenMoved } from "../clock.ts";
import { pool } from "../db/pool.ts";
import { isProblem } from "../domain/kernel/errors.ts";
import { internal, isMistake } from "../failure.ts";
import { log } from "../log.ts";
import { perProcess } from "../per-process.ts";
import { chunk, frame } from "./sse.ts";
import type { Rights, Viewing } from "./viewing.ts";

/** A view closes within 5 s of losing its right to be open, so the right is looked at a little more often. */
const heartbeatMs = 4000;

/**
 * Says every few seconds that the line is alive, what role the viewer has by now and how people are called where that has changed, and closes
 * the views whose session, token or link has ended.
 */
export function startHeartbeat(viewings: () => Iterable<Viewing>): void {
  perProcess("beat", () => {
    whenMoved(() => beat(viewings));
    return setInterval(() => void beat(viewings), heartbeatMs).unref();
  });
}

async function beat(viewings: () => Iterable<Viewing>): Promise<void> {
  const all = [...viewings()];
  if (all.length === 0) return;
  const now = clockNow();
  // Encoded once for everybody of the same role.
  const beats = new Map<Rights["role"], Buffer>();
  const beatOf = (role: Rights["role"]) => {
    const bytes = beats.get(role) ?? chunk(frame(role ? { now, role } : { now }, { event: "beat" }));
    beats.set(role, bytes);
    return bytes;
  };
  try {
    const live = await liveSessions(all);
    for (const viewing of all) {
      const { connection, check } = viewing;
      const rights = check.sessionId === null || live.has(check.sessionId) ? await check.rights().catch(unlessMistaken) : null;
      if (rights === "unknown") continue;
      if (rights) {
        connection.send(beatOf(rights.role));
        tellPeople(viewing, rights);
      } else {
        connection.send(chunk(frame({}, { event: "closed" })));
        connection.end();
      }
    }
  } catch (error) {
    // Without the database nothing new can be learned or shown. The missing beat tells viewers that the page is stale.
    log.warn({ error: String(error) }, "views could not be checked");
  }
}

const peopleFrames = new WeakMap<object, Buffer>();

/** Tells a page who is in the workspace by now and how they are called, where that is not what it knows. Encoded once for everybody. */
function tellPeople(viewing: Viewing, { people }: Rights): void {
  if (!people || viewing.knows === people.stamp) return;
  const bytes = peopleFrames.get(people) ?? chunk(frame(people, { event: "people" }));
  peopleFrames.set(people, bytes);
  viewing.connection.send(bytes);
  viewing.knows = people.stamp;
}

/** A view whose rights cannot be told goes without its beat; the others have theirs. */
function unlessMistaken(error: unknown): null | "unknown" {
  if (isProblem(error) && error.code === "not-found") return null;
  if (!isMistake(error)) throw error;
  internal(error, { at: "beat" });
  return "unknown";
}

async function liveSessions(viewings: Viewing[]): Promise<Set<string>> {
  const ids = [...new Set(viewings.flatMap(({ check }) => check.sessionId ?? []))];
  if (ids.length === 0) return new Set();
  const { rows } = await pool().query<{ id: string }>(
    'SELECT id FROM "Session" WHERE id = ANY($1) AND "revokedAt" IS NULL AND "expiresAt" > now()',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

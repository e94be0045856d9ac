import { pool } from "../db/pool.ts";
import { log } from "../log.ts";
import { perProcess } from "../per-process.ts";
import { chunk, frame } from "./sse.ts";
import type { Viewing } from "./viewing.ts";

/** A view closes within 5 s of losing its right to be open, so the right is looked at a little more often. */
const beatMs = 4000;

/** Says every few seconds that the line is alive, and closes the views whose session, token or link has ended. */
export function startBeat(viewings: () => Iterable<Viewing>): void {
  perProcess("beat", () => setInterval(() => void beat(viewings), beatMs).unref());
}

async function beat(viewings: () => Iterable<Viewing>): Promise<void> {
  const all = [...viewings()];
  if (all.length === 0) return;
  const bytes = chunk(frame({ now: Date.now() }, { event: "beat" }));
  try {
    const live = await liveSessions(all);
    for (const { wire, check } of all) {
      const stays = (check.sessionId === null || live.has(check.sessionId)) && (await check.allowed());
      if (stays) wire.send(bytes);
      else {
        wire.send(chunk(frame({}, { event: "closed" })));
        wire.end();
      }
    }
  } catch (error) {
    // Without the database nothing new can be learned or shown. The missing beat tells viewers that the page is stale.
    log.warn({ error: String(error) }, "views could not be checked");
  }
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

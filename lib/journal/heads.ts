import type { Pool } from "pg";
import * as z from "zod";

/** The newest event of each room at one moment: its room, its number, its hash. */
const kept = z.strictObject({
  at: z.iso.datetime(),
  heads: z.array(z.tuple([z.string().min(1).max(100), z.int().nonnegative(), z.string().max(64)])),
});
export type Heads = z.infer<typeof kept>;

/** The heads of all rooms, or of those that moved since `before`, as one line of JSON. Null where there is none. */
export async function headsLine(
  db: Pool,
  at: string,
  before: ReadonlyMap<string, number> = new Map(),
): Promise<{ line: string; heads: Heads } | null> {
  const { rows } = await db.query<{ id: string; seq: number; head: string }>('SELECT id, seq, head FROM "Room" ORDER BY id');
  const moved = rows.filter(({ id, seq }) => seq > 0 && before.get(id) !== seq);
  if (moved.length === 0) return null;
  const heads: Heads = { at, heads: moved.map(({ id, seq, head }) => [id, seq, head]) };
  return { line: JSON.stringify(heads), heads };
}

/** The lines of a file of heads. Throws a sentence that names the first line that is none. */
export function headsOf(text: string): Heads[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => {
      const read = kept.safeParse(jsonOf(line));
      if (!read.success) throw new Error(`line ${index + 1} is no line of heads`);
      return read.data;
    });
}

/** What a record does not have any more of what was kept elsewhere: the room, the event's number, when it was kept, and what is there instead. */
export type Missing = { roomId: string; seq: number; at: string; now: "another event" | "no event" | "no room" };

/**
 * Compares heads that were kept outside with the record as it is. A record that was written anew from some event on, or cut off, cannot have
 * the hashes that were kept before.
 */
export async function missingHeads(db: Pool, kept: readonly Heads[]): Promise<Missing[]> {
  const asked = kept.flatMap(({ at, heads }) => heads.map(([roomId, seq, hash]) => ({ at, roomId, seq, hash })));
  const { rows } = await db.query<{ n: number; now: Missing["now"] }>(
    `SELECT k.n::int, CASE WHEN r.id IS NULL THEN 'no room' WHEN e.hash IS NULL THEN 'no event' ELSE 'another event' END AS now
      FROM unnest($1::text[], $2::int[], $3::text[]) WITH ORDINALITY AS k(room, seq, hash, n)
      LEFT JOIN "Room" r ON r.id = k.room LEFT JOIN "Event" e ON e."roomId" = k.room AND e.seq = k.seq
      WHERE e.hash IS DISTINCT FROM k.hash ORDER BY k.n`,
    [asked.map(({ roomId }) => roomId), asked.map(({ seq }) => seq), asked.map(({ hash }) => hash)],
  );
  return rows.flatMap(({ n, now }) => {
    const one = asked[n - 1];
    return one ? [{ roomId: one.roomId, seq: one.seq, at: one.at, now }] : [];
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

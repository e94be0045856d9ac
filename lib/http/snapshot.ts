import type { PlanRoom } from "../domain/room.ts";

const kept = new WeakMap<PlanRoom, Buffer>();

/** The room as JSON bytes, serialised once for as long as it stands: when everyone opens at once, they share it. */
export function snapshotOf(room: PlanRoom): Buffer {
  const known = kept.get(room);
  if (known) return known;
  const bytes = Buffer.from(JSON.stringify(room));
  kept.set(room, bytes);
  return bytes;
}

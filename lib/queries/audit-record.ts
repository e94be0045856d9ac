import { pool } from "../db/pool.ts";
import { notFound } from "../domain/kernel/errors.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import type { AuditRecord } from "../journal/audit/page.ts";
import type { StoredEvent } from "../journal/seal.ts";
import { journalPages, readEvents } from "../journal/store.ts";
import { findPlan } from "./find-plan.ts";

/**
 * The whole journal of a plan for whoever may see it, as of now, with what stands at its head. `pages` reads it anew each
 * time it is called, up to the same event. Throws `not-found` or `forbidden`.
 */
export async function auditRecord(
  slug: string,
  actorIn: (workspaceId: string) => Promise<Actor | null>,
): Promise<{ record: Omit<AuditRecord, "exported">; pages: () => AsyncGenerator<StoredEvent[]> }> {
  const { room } = await findPlan(slug, actorIn);
  const [newest] = await readEvents(pool(), room.id, room.seq - 1, 1);
  if (!newest) throw notFound();
  const { title, zone } = room.plan;
  return {
    record: { roomId: room.id, slug: room.plan.slug, title, zone, events: room.seq, head: newest.hash },
    pages: () => journalPages(pool(), room.id, room.seq),
  };
}

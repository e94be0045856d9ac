import { notFound } from "next/navigation";
import { cache } from "react";
import { requireUser, viewerIn } from "#lib/auth/viewer.ts";
import type { Viewer } from "#lib/domain/command.ts";
import { isProblem } from "#lib/domain/kernel/errors.ts";
import type { JournalEvent } from "#lib/domain/kernel/event.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { snapshotOf } from "#lib/http/snapshot.ts";
import { findPlan } from "#lib/queries/find-plan.ts";
import { recentEvents } from "#lib/queries/recent-events.ts";

/** `text` is the room as JSON, for the browser. */
export type Loaded = { room: PlanRoom; text: string; events: JournalEvent[]; viewer: Viewer };

/** The plan of a page for the signed-in person; the not-found page for everybody it is not for. Asked once per request. */
export const loadPlan = cache(async (slug: string): Promise<Loaded> => {
  await requireUser();
  try {
    const { room, actor } = await findPlan(slug, viewerIn);
    return { room, text: snapshotOf(room).toString(), events: await recentEvents(room), viewer: { actor, zone: null } };
  } catch (error) {
    if (isProblem(error) && error.code === "not-found") notFound();
    throw error;
  }
});

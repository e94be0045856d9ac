import * as z from "zod";
import { pool } from "../db/pool.ts";
import { isProblem } from "../domain/kernel/errors.ts";
import { instant, person } from "../domain/kernel/fields.ts";
import { system } from "../domain/kernel/permissions.ts";
import { continuePlan } from "../domain/plan/reschedule.ts";
import type { PlanRoom } from "../domain/room.ts";
import { durationsOf } from "../domain/schedule/learned.ts";
import { freeSlug, ownSlug } from "../import/slug.ts";
import { nameTaken } from "../journal/clash.ts";
import { performFirst } from "../journal/perform.ts";
import { readRoom } from "../journal/rooms.ts";
import { sha256 } from "../journal/seal.ts";

const asked = z.object({ t0: instant.nullable(), by: person });

/** Makes a plan that was rescheduled, or is to be run again, anew, and gives what the old one is told of it; null where it was made before. */
export async function succeed(roomId: string, input: unknown): Promise<{ successor: { id: string; slug: string; title: string } } | null> {
  const { t0, by } = asked.parse(input);
  const before = await readRoom("plan", roomId);
  if (!before.plan.endedAt || before.plan.continuedBy) return null;
  // The same plan is made anew in the same room, however often this is tried.
  const id = sha256(`${roomId} made anew`).slice(0, 16);
  const create = (slug: string) =>
    performFirst({
      verb: continuePlan,
      roomId: id,
      input: { slug, t0, by },
      actor: system,
      commandId: "made-anew",
      facts: { before, durations },
    });
  const durations = await durationsOfSeries(before);
  const standing = await readRoom("plan", id).catch(() => null);
  if (!standing || standing.seq === 0)
    await create(await freeSlug(before.plan.title, id)).catch((error: unknown) => {
      if (isProblem(error) && error.reason === nameTaken) return create(ownSlug(before.plan.title, id));
      throw error;
    });
  const { plan } = await readRoom("plan", id);
  return { successor: { id, slug: plan.slug, title: plan.title } };
}

/** Old runs tell little of how long a step takes now. */
const mostRuns = 20;

/** What steps took in the newest runs of a plan, this one among them, by the `originId` they share. A rehearsal is no run. */
async function durationsOfSeries({ plan }: PlanRoom): Promise<Record<string, number[]>> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM "Plan" WHERE "seriesId" = $1 AND "workspaceId" = $2 AND mode = 'live' AND "startedAt" IS NOT NULL ORDER BY "startedAt" DESC LIMIT $3`,
    [plan.seriesId, plan.workspaceId, mostRuns],
  );
  const durations: Record<string, number[]> = {};
  for (const { id } of rows)
    for (const [originId, minutes] of Object.entries(durationsOf(await readRoom("plan", id)))) {
      durations[originId] = [...(durations[originId] ?? []), minutes];
    }
  return durations;
}

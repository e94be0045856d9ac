import { LRUCache } from "lru-cache";
import { pool } from "../db/pool.ts";
import { can } from "../domain/access.ts";
import { forbidden, notFound } from "../domain/kernel/errors.ts";
import { roomId } from "../domain/kernel/fields.ts";
import type { Action, Actor } from "../domain/kernel/permissions.ts";
import type { PlanRoom } from "../domain/room.ts";
import { readRoom } from "../journal/rooms.ts";
import { perProcess } from "../per-process.ts";

/** Which plan an address names. Slugs are given once and never change hands, so what was found stays true. */
async function findPlanId(slug: string): Promise<string | null> {
  const known = perProcess("slugs", () => new LRUCache<string, string>({ max: 2000 }));
  const kept = known.get(slug);
  if (kept) return kept;
  const { rows } = await pool().query<{ id: string }>('SELECT id FROM "Plan" WHERE slug = $1', [slug]);
  const id = rows[0]?.id ?? null;
  if (id) known.set(slug, id);
  return id;
}

/**
 * The room of the plan with this slug, as this actor may see it. A plan of another workspace and one that does not exist
 * answer alike. Throws `not-found` or `forbidden`.
 */
export async function findPlan(slug: string, actorIn: (workspaceId: string) => Promise<Actor | null>, action: Action = "plan:see") {
  const id = await findPlanId(slug);
  if (!id) throw notFound();
  return openPlan(id, actorIn, action);
}

/** The same by id. */
export async function openPlan(
  planId: string,
  actorIn: (workspaceId: string) => Promise<Actor | null>,
  action: Action = "plan:see",
): Promise<{ room: PlanRoom; actor: Actor }> {
  // What is no id is nobody's plan, and nothing to ask a database for.
  if (!roomId.safeParse(planId).success) throw notFound();
  const room = await readRoom("plan", planId);
  const actor = await actorIn(room.plan.workspaceId);
  if (!actor || !can(actor, "plan:see", room).ok) throw actor && onlyLacksReading(actor, room) ? mayNotRead() : notFound();
  const answer = can(actor, action, room);
  if (!answer.ok) throw forbidden(answer.reason);
  return { room, actor };
}

/** Whether a token would see the plan if it could read any: then its holder knows of the plan, and is told what is missing. */
function onlyLacksReading(actor: Actor, room: PlanRoom): boolean {
  if (actor.kind !== "token" || actor.scopes?.includes("plan:read")) return false;
  return can({ ...actor, scopes: [...(actor.scopes ?? []), "plan:read"] }, "plan:see", room).ok;
}

const mayNotRead = () =>
  forbidden("Every call about a plan begins with reading it: this token needs the scope plan:read as well. Make one that has it.");

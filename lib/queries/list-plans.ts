import { LRUCache } from "lru-cache";
import * as z from "zod";
import { pool } from "../db/pool.ts";
import { can } from "../domain/access.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { planStatuses } from "../domain/plan/rows.ts";
import { isUnderWay, type Status } from "../domain/plan/statuses.ts";
import type { PlanSummary } from "../domain/plan/summary.ts";
import type { WorkspaceRoom } from "../domain/room.ts";
import { perProcess } from "../per-process.ts";

/** A part of the list: what runs, what comes, what was. */
export const planSections = ["live", "upcoming", "past"] as const;
export type PlanSectionName = (typeof planSections)[number];

export type ListedPlan = PlanSummary & { id: string };
/** A page of a part, newest first, and what to ask for the next one; null where there is none. */
export type PlanPage = { plans: ListedPlan[]; next: string | null };

const pageSize = 50;
const waits: readonly Status[] = ["draft", "ready"];

const statusesOf: Record<PlanSectionName, readonly Status[]> = {
  live: planStatuses.filter((status) => isUnderWay({ status })),
  upcoming: waits,
  past: planStatuses.filter((status) => !isUnderWay({ status }) && !waits.includes(status)),
};

type Row = Omit<ListedPlan, keyof Progress | "t0" | "startedAt" | "endedAt"> &
  Record<"t0" | "startedAt" | "endedAt", Date | null> & { createdAt: Date; seq: number };

/** The workspace's plans this actor may see, in one part of the list, with how far each is. `after` is what the page before gave as `next`. */
export async function listPlans(
  actor: Actor,
  workspace: WorkspaceRoom,
  section: PlanSectionName,
  after: string | null = null,
): Promise<PlanPage> {
  if (!can(actor, "plan:see", workspace).ok) return { plans: [], next: null };
  const from = cursorIn(after);
  // Status by status, each from its index, so that a page costs what it shows and not what there is.
  const { rows } = await pool().query<Row>({
    name: "list-plans",
    text: `SELECT p.*, r.seq FROM unnest($4::text[]) AS wanted(status)
      CROSS JOIN LATERAL (
        SELECT p.id, p.slug, p.title, p.status, p.mode, p.t0, p.zone, p."startedAt", p."endedAt", p.restricted, p."createdAt",
          EXISTS (SELECT 1 FROM "RollbackDecision" d WHERE d."planId" = p.id AND d.outcome IS NULL) AND p."endedAt" IS NULL AS "asksRollback"
        FROM "Plan" p
        WHERE p."workspaceId" = $1 AND p.status = wanted.status AND (p."createdAt", p.id) < ($5::timestamptz, $6)
          AND (NOT p.restricted OR $2 OR EXISTS (SELECT 1 FROM "PlanMember" m WHERE m."planId" = p.id AND m."userId" = $3 AND m."removedAt" IS NULL))
        ORDER BY p."createdAt" DESC, p.id DESC LIMIT ${pageSize + 1}
      ) p JOIN "Room" r ON r.id = p.id
      ORDER BY p."createdAt" DESC, p.id DESC LIMIT ${pageSize + 1}`,
    values: [workspace.id, actor.role === "admin", actor.userId, statusesOf[section], from.createdAt, from.id],
  });
  const shown = rows.slice(0, pageSize);
  const progress = await progressOf(shown);
  const last = shown.at(-1);
  return {
    plans: shown.map((row) => listed(row, progress.get(row.id) ?? nothing)),
    next: last && rows.length > pageSize ? `${last.createdAt.toISOString()}~${last.id}` : null,
  };
}

/** The newest plans by name, for a choice among them. */
export async function planTitles(actor: Actor, workspace: WorkspaceRoom): Promise<{ id: string; title: string }[]> {
  if (!can(actor, "plan:see", workspace).ok) return [];
  const { rows } = await pool().query<{ id: string; title: string }>({
    name: "plan-titles",
    text: `SELECT p.id, p.title FROM "Plan" p
      WHERE p."workspaceId" = $1
        AND (NOT p.restricted OR $2 OR EXISTS (SELECT 1 FROM "PlanMember" m WHERE m."planId" = p.id AND m."userId" = $3 AND m."removedAt" IS NULL))
      ORDER BY p."createdAt" DESC LIMIT 200`,
    values: [workspace.id, actor.role === "admin", actor.userId],
  });
  return rows;
}

const cursor = z.tuple([z.iso.datetime({ precision: 3 }), z.string().max(64)]);
const newest = { createdAt: "infinity", id: "" };

/** Where a page begins. What is no such place begins at the newest. */
function cursorIn(after: string | null): { createdAt: string; id: string } {
  const read = cursor.safeParse((after ?? "").slice(0, 120).split("~"));
  return read.success ? { createdAt: read.data[0], id: read.data[1] } : newest;
}

function listed({ createdAt: _createdAt, seq: _seq, t0, startedAt, endedAt, ...plan }: Row, progress: Progress): ListedPlan {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return { ...plan, t0: iso(t0), startedAt: iso(startedAt), endedAt: iso(endedAt), ...progress };
}

type Progress = Pick<PlanSummary, "closed" | "total" | "phase" | "phaseIndex" | "phaseCount">;
const nothing: Progress = { closed: 0, total: 0, phase: null, phaseIndex: 0, phaseCount: 0 };

/**
 * How far these plans are. A room at one number says the same for ever, so what was counted once is kept by plan and number:
 * only plans where something happened since are counted again.
 */
async function progressOf(plans: readonly { id: string; seq: number }[]): Promise<Map<string, Progress>> {
  const kept = perProcess("plan-progress", () => new LRUCache<string, Progress>({ max: 5000 }));
  const key = ({ id, seq }: { id: string; seq: number }) => `${id} ${seq}`;
  const unknown = plans.filter((plan) => !kept.has(key(plan)));
  if (unknown.length > 0) {
    const counted = await countSteps(unknown.map(({ id }) => id));
    for (const plan of unknown) kept.set(key(plan), summed(counted.get(plan.id) ?? []));
  }
  return new Map(plans.map((plan) => [plan.id, kept.get(key(plan)) ?? nothing]));
}

type Counted = { title: string; closed: number; total: number };

/** By plan, the phases that count, in order, with their steps that are ticked by themselves. */
async function countSteps(planIds: readonly string[]): Promise<Map<string, Counted[]>> {
  const { rows } = await pool().query<Counted & { planId: string }>({
    name: "count-steps",
    // The steps are read once, plan by plan, and what is a parent is found among them: left to choose, Postgres reads all there are.
    text: `WITH live AS MATERIALIZED (
        SELECT s.id, s."parentId", s."phaseId", s.status FROM unnest($1::text[]) AS wanted(id)
        CROSS JOIN LATERAL (SELECT * FROM "Step" s WHERE s."planId" = wanted.id AND s."removedAt" IS NULL) s),
      counted AS (
        SELECT "phaseId", count(*)::int AS total, count(*) FILTER (WHERE status IN ('done', 'skipped', 'not-applicable'))::int AS closed
        FROM live WHERE id NOT IN (SELECT "parentId" FROM live WHERE "parentId" IS NOT NULL) GROUP BY "phaseId")
      SELECT f."planId", f.title, c.total, c.closed FROM "Phase" f JOIN counted c ON c."phaseId" = f.id
      WHERE f."planId" = ANY($1) AND f."removedAt" IS NULL AND f.kind <> 'rollback'
      ORDER BY f."planId", f."order", f.id`,
    values: [planIds],
  });
  const byPlan = new Map<string, Counted[]>();
  for (const { planId, ...phase } of rows) byPlan.set(planId, [...(byPlan.get(planId) ?? []), phase]);
  return byPlan;
}

function summed(phases: readonly Counted[]): Progress {
  const current = phases.findIndex(({ closed, total }) => closed < total);
  return {
    closed: phases.reduce((sum, { closed }) => sum + closed, 0),
    total: phases.reduce((sum, { total }) => sum + total, 0),
    phase: phases[current]?.title ?? null,
    phaseIndex: current + 1,
    phaseCount: phases.length,
  };
}

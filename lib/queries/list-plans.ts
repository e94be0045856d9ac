import { pool } from "../db/pool.ts";
import { can } from "../domain/access.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import type { PlanSummary } from "../domain/plan/summary.ts";
import type { WorkspaceRoom } from "../domain/room.ts";

type Found = Omit<PlanSummary, "closed" | "total" | "phase" | "phaseIndex" | "phaseCount" | "t0" | "startedAt" | "endedAt"> & {
  id: string;
  t0: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  phases: { title: string; closed: number; total: number }[];
};

/** The workspace's plans this actor may see, newest first, with how far each is. */
export async function listPlans(actor: Actor, workspace: WorkspaceRoom): Promise<(PlanSummary & { id: string })[]> {
  if (!can(actor, "plan:see", workspace).ok) return [];
  const { rows } = await pool().query<Found>({
    name: "list-plans",
    text: `SELECT p.id, p.slug, p.title, p.status, p.mode, p.t0, p.zone, p."startedAt", p."endedAt", p.restricted,
        (SELECT coalesce(json_agg(json_build_object('title', h.title, 'closed', h.closed, 'total', h.total) ORDER BY h."order", h.id), '[]')
          FROM (SELECT f.id, f.title, f."order", count(*)::int AS total, count(*) FILTER (WHERE s.status IN ('done', 'skipped'))::int AS closed
            FROM "Phase" f JOIN "Step" s ON s."planId" = p.id AND s."phaseId" = f.id AND s."removedAt" IS NULL
            WHERE f."planId" = p.id AND f."removedAt" IS NULL AND f.kind <> 'rollback'
              AND NOT EXISTS (SELECT 1 FROM "Step" c WHERE c."parentId" = s.id AND c."planId" = p.id AND c."removedAt" IS NULL)
            GROUP BY f.id) h) AS phases
      FROM "Plan" p
      WHERE p."workspaceId" = $1
        AND (NOT p.restricted OR $2 OR EXISTS (SELECT 1 FROM "PlanMember" m WHERE m."planId" = p.id AND m."userId" = $3 AND m."removedAt" IS NULL))
      ORDER BY p."createdAt" DESC LIMIT 500`,
    values: [workspace.id, actor.role === "admin", actor.userId],
  });
  return rows.map(summaryOf);
}

function summaryOf({ phases, t0, startedAt, endedAt, ...plan }: Found): PlanSummary & { id: string } {
  const current = phases.findIndex(({ closed, total }) => closed < total);
  return {
    ...plan,
    t0: t0?.toISOString() ?? null,
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    closed: phases.reduce((sum, { closed }) => sum + closed, 0),
    total: phases.reduce((sum, { total }) => sum + total, 0),
    phase: phases[current]?.title ?? null,
    phaseIndex: current + 1,
    phaseCount: phases.length,
  };
}

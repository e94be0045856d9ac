import { pool } from "../db/pool.ts";
import { can } from "../domain/access.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import type { WorkspaceRoom } from "../domain/room.ts";

/** The ids of the workspace's open plans in which a person holds something. Only for whoever manages the workspace. */
export async function plansWithPerson(actor: Actor, workspace: WorkspaceRoom, userId: string): Promise<string[]> {
  if (!can(actor, "workspace:manage", workspace).ok) return [];
  const { rows } = await pool().query<{ id: string }>({
    name: "plans-with-person",
    text: `SELECT p.id FROM "Plan" p WHERE p."workspaceId" = $1 AND p."endedAt" IS NULL AND (
        p.escalation->'person'->>'id' = $2
        OR EXISTS (SELECT 1 FROM "Step" s WHERE s."planId" = p.id AND s."assigneeId" = $2 AND s."removedAt" IS NULL)
        OR EXISTS (SELECT 1 FROM "Role" r WHERE r."planId" = p.id AND r."removedAt" IS NULL
          AND (r."holderId" = $2 OR r."standIn"->>'id' = $2 OR r.backup->>'id' = $2 OR r.handover->'to'->>'id' = $2)))`,
    values: [workspace.id, userId],
  });
  return rows.map(({ id }) => id);
}

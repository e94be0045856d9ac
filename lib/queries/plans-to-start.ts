import { pool } from "../db/pool.ts";
import { can } from "../domain/access.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import type { WorkspaceRoom } from "../domain/room.ts";

/** The ids of the workspace's plans that have not started. Only for whoever manages the workspace. */
export async function plansToStart(actor: Actor, workspace: WorkspaceRoom): Promise<string[]> {
  if (!can(actor, "workspace:manage", workspace).ok) return [];
  const { rows } = await pool().query<{ id: string }>({
    name: "plans-to-start",
    text: `SELECT id FROM "Plan" WHERE "workspaceId" = $1 AND status IN ('draft', 'ready') AND "endedAt" IS NULL ORDER BY id`,
    values: [workspace.id],
  });
  return rows.map(({ id }) => id);
}

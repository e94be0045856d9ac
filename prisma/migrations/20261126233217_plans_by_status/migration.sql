-- DropIndex
DROP INDEX "Plan_workspaceId_idx";

-- CreateIndex
CREATE INDEX "Plan_workspaceId_status_createdAt_id_idx" ON "Plan"("workspaceId", "status", "createdAt", "id");

-- AlterTable
ALTER TABLE "Phase" ADD COLUMN     "deadline" JSONB,
ADD COLUMN     "roleId" TEXT,
ADD COLUMN     "startedAt" TIMESTAMPTZ(3);
-- A step comes after others because somebody said so.
ALTER TABLE "Step" ADD COLUMN     "afterIds" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Metric" ADD COLUMN     "about" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "goal" JSONB,
ADD COLUMN     "source" JSONB;

-- AlterTable
ALTER TABLE "Threshold" ADD COLUMN     "action" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "roleId" TEXT,
ADD COLUMN     "source" JSONB;

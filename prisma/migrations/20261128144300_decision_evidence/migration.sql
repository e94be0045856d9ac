-- AlterTable
ALTER TABLE "RollbackDecision" ADD COLUMN     "evidence" JSONB,
ADD COLUMN     "matrixRow" TEXT,
ADD COLUMN     "numbers" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Incident" ADD COLUMN     "messageIds" JSONB NOT NULL DEFAULT '[]';

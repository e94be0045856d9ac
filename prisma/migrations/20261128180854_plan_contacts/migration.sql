-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "escalation" JSONB,
ADD COLUMN     "primaryChannel" JSONB;

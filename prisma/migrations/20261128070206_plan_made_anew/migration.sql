-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "continuedBy" JSONB,
ADD COLUMN     "continues" JSONB;

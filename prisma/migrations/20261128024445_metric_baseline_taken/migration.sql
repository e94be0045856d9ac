-- AlterTable
ALTER TABLE "Metric" ADD COLUMN     "baselineTaken" JSONB;

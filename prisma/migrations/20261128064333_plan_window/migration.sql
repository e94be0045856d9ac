-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "window" JSONB;

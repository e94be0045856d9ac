-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "learned" JSONB;

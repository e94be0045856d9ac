-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "confirmedBy" JSONB,
ADD COLUMN     "second" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Reading" ADD COLUMN     "measured" DOUBLE PRECISION,
ADD COLUMN     "metricId" TEXT;

-- CreateIndex
CREATE INDEX "Reading_metricId_idx" ON "Reading"("metricId");

-- AlterTable
ALTER TABLE "Metric" ADD COLUMN     "probe" JSONB;

-- CreateTable
CREATE TABLE "Probing" (
    "metricId" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "problem" TEXT,

    CONSTRAINT "Probing_pkey" PRIMARY KEY ("metricId")
);

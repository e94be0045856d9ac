-- CreateTable
CREATE TABLE "Threshold" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "metricId" TEXT NOT NULL,
    "comparator" TEXT NOT NULL,
    "limit" DOUBLE PRECISION NOT NULL,
    "clear" DOUBLE PRECISION,
    "relative" BOOLEAN NOT NULL,
    "kind" TEXT NOT NULL,
    "seconds" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "m" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "opensDecision" BOOLEAN NOT NULL,
    "responseMinutes" INTEGER,
    "order" TEXT NOT NULL,
    "breachedAt" TIMESTAMPTZ(3),
    "cause" JSONB NOT NULL,
    "toldThrough" TIMESTAMPTZ(3),
    "ackedAt" TIMESTAMPTZ(3),
    "ackedBy" JSONB,
    "silencedUntil" TIMESTAMPTZ(3),
    "silencedBy" JSONB,
    "silencedReason" TEXT,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Threshold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Threshold_planId_idx" ON "Threshold"("planId");

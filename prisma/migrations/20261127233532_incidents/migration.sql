-- CreateTable
CREATE TABLE "Incident" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "roleId" TEXT,
    "stepIds" JSONB NOT NULL,
    "riskIds" JSONB NOT NULL,
    "checkIds" JSONB NOT NULL,
    "thresholdIds" JSONB NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedBy" JSONB NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "takenBy" JSONB,
    "entries" JSONB NOT NULL,
    "cause" TEXT,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedBy" JSONB,
    "followUpId" TEXT,
    "madeSeq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Incident_planId_idx" ON "Incident"("planId");

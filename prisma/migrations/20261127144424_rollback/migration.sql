-- CreateTable
CREATE TABLE "Tripwire" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "responseMinutes" INTEGER,
    "order" TEXT NOT NULL,
    "pulledAt" TIMESTAMPTZ(3),
    "pulledBy" JSONB,
    "pulledReason" TEXT,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Tripwire_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RollbackDecision" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "cause" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedBy" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "rationale" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" JSONB,
    "madeSeq" INTEGER NOT NULL,

    CONSTRAINT "RollbackDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Tripwire_planId_idx" ON "Tripwire"("planId");

-- CreateIndex
CREATE INDEX "RollbackDecision_planId_idx" ON "RollbackDecision"("planId");

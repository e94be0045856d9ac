-- CreateTable
CREATE TABLE "RollbackRehearsal" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedBy" JSONB NOT NULL,
    "ticks" JSONB NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" JSONB,
    "note" TEXT,
    "madeSeq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RollbackRehearsal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RollbackRehearsal_planId_idx" ON "RollbackRehearsal"("planId");

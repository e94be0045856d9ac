-- CreateTable
CREATE TABLE "Check" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "stepId" TEXT,
    "title" TEXT NOT NULL,
    "command" TEXT,
    "expected" TEXT NOT NULL,
    "validate" TEXT,
    "order" TEXT NOT NULL,
    "verdict" TEXT,
    "why" TEXT,
    "output" TEXT,
    "note" TEXT,
    "resultAt" TIMESTAMPTZ(3),
    "resultBy" JSONB,
    "touchedSeq" INTEGER NOT NULL,
    "touchedBy" TEXT NOT NULL,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Check_planId_idx" ON "Check"("planId");

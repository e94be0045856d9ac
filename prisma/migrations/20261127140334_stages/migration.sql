-- CreateTable
CREATE TABLE "Stage" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "percent" DOUBLE PRECISION NOT NULL,
    "cohort" TEXT NOT NULL,
    "actions" JSONB NOT NULL,
    "afterMinutes" INTEGER,
    "afterFrom" TEXT,
    "soakMinutes" INTEGER,
    "criteria" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "promotesItself" BOOLEAN NOT NULL,
    "order" TEXT NOT NULL,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StageVisit" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "stageId" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredBy" JSONB NOT NULL,
    "extendedMinutes" INTEGER NOT NULL,
    "pauses" JSONB NOT NULL,
    "soakedAt" TIMESTAMPTZ(3),
    "leftAt" TIMESTAMPTZ(3),
    "leftBy" JSONB,
    "outcome" TEXT,
    "against" JSONB NOT NULL,
    "reason" TEXT,
    "madeSeq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StageVisit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Stage_planId_idx" ON "Stage"("planId");

-- CreateIndex
CREATE INDEX "StageVisit_planId_idx" ON "StageVisit"("planId");

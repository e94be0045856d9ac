-- CreateTable
CREATE TABLE "Watch" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "phaseId" TEXT,
    "title" TEXT NOT NULL,
    "order" TEXT NOT NULL,
    "everyMinutes" INTEGER,
    "forMinutes" INTEGER,
    "lateMinutes" INTEGER NOT NULL,
    "unit" TEXT,
    "roleId" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" JSONB,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Watch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "watchId" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "verdict" TEXT NOT NULL,
    "value" TEXT,
    "note" TEXT,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "madeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Watch_planId_idx" ON "Watch"("planId");

-- CreateIndex
CREATE INDEX "Reading_planId_idx" ON "Reading"("planId");

-- CreateTable
CREATE TABLE "TriggerGroup" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "needs" INTEGER,
    "thresholdIds" JSONB NOT NULL,
    "tripwireIds" JSONB NOT NULL,
    "severity" TEXT NOT NULL,
    "responseMinutes" INTEGER,
    "order" TEXT NOT NULL,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TriggerGroup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TriggerGroup_planId_idx" ON "TriggerGroup"("planId");

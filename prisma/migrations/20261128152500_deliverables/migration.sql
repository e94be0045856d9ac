-- CreateTable
CREATE TABLE "Deliverable" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "order" TEXT NOT NULL,
    "phaseId" TEXT,
    "at" JSONB,
    "roleId" TEXT,
    "state" TEXT NOT NULL,
    "link" TEXT,
    "note" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "settledBy" JSONB,
    "claimedDone" BOOLEAN NOT NULL,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Deliverable_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Deliverable_planId_idx" ON "Deliverable"("planId");

-- CreateTable
CREATE TABLE "Risk" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "mitigation" TEXT,
    "roleId" TEXT,
    "stepIds" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "reviewOn" TEXT,
    "order" TEXT NOT NULL,
    "seen" TEXT,
    "firedAt" TIMESTAMPTZ(3),
    "firedBy" JSONB,
    "note" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "settledBy" JSONB,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Risk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Risk_planId_idx" ON "Risk"("planId");

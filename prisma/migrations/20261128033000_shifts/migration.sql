-- CreateTable
CREATE TABLE "Shift" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "roleId" TEXT NOT NULL,
    "person" JSONB,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "quiet" JSONB,
    "acceptedAt" TIMESTAMPTZ(3),
    "handedAt" TIMESTAMPTZ(3),
    "handedBy" JSONB,
    "note" TEXT,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Shift_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Shift_planId_idx" ON "Shift"("planId");

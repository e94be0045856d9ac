-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "workEndedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CareCheck" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "target" TEXT,
    "order" TEXT NOT NULL,
    "afterMinutes" INTEGER,
    "dueAt" TIMESTAMPTZ(3),
    "roleId" TEXT,
    "reading" TEXT,
    "readAt" TIMESTAMPTZ(3),
    "readBy" JSONB,
    "verdict" TEXT,
    "note" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredBy" JSONB,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CareCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CareCheck_planId_idx" ON "CareCheck"("planId");

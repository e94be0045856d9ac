-- CreateTable
CREATE TABLE "Tree" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "nodes" JSONB NOT NULL,
    "order" TEXT NOT NULL,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Tree_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Walk" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "treeId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "nodes" JSONB NOT NULL,
    "path" JSONB NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedBy" JSONB NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" JSONB,
    "reason" TEXT,
    "madeSeq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Walk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Tree_planId_idx" ON "Tree"("planId");

-- CreateIndex
CREATE INDEX "Walk_planId_idx" ON "Walk"("planId");

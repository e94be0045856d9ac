-- CreateTable
CREATE TABLE "RollbackRule" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "roleId" TEXT,
    "standInMinutes" INTEGER NOT NULL,
    "noReturnStepId" TEXT,
    "lost" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RollbackRule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RollbackRule_planId_idx" ON "RollbackRule"("planId");

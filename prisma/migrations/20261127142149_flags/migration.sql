-- CreateTable
CREATE TABLE "Flag" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "planId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" JSONB NOT NULL,
    "followsAt" TIMESTAMPTZ(3),
    "retiredAt" TIMESTAMPTZ(3),
    "retiredBy" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FlagFollower" (
    "flagId" TEXT NOT NULL,
    "tokenId" TEXT NOT NULL,
    "instance" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "percent" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "FlagFollower_pkey" PRIMARY KEY ("flagId","tokenId","instance")
);

-- CreateIndex
CREATE INDEX "Flag_workspaceId_idx" ON "Flag"("workspaceId");

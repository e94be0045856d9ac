-- AlterTable
ALTER TABLE "Probing" ADD COLUMN     "readThrough" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "PrometheusServer" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedBy" JSONB NOT NULL,
    "addressAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PrometheusServer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrometheusSecret" (
    "serverId" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PrometheusSecret_pkey" PRIMARY KEY ("serverId")
);

-- CreateIndex
CREATE INDEX "PrometheusServer_workspaceId_idx" ON "PrometheusServer"("workspaceId");

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "channels" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "why" TEXT,
    "tryAt" TIMESTAMPTZ(3),
    "handle" TEXT,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "madeSeq" INTEGER NOT NULL,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Delivery_planId_idx" ON "Delivery"("planId");

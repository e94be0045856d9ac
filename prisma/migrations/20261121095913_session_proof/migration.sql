-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "proof" TEXT,
ADD COLUMN     "provedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Metric" ADD COLUMN     "segment" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "trackOnly" BOOLEAN NOT NULL DEFAULT false;

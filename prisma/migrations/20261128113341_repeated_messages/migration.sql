-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "countsFrom" TIMESTAMPTZ(3),
ADD COLUMN     "repeats" JSONB;

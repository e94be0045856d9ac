-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "takenAt" TIMESTAMPTZ(3),
ADD COLUMN     "takenBy" JSONB,
ADD COLUMN     "takenFor" TIMESTAMPTZ(3);

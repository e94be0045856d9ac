-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "onStatusPage" BOOLEAN NOT NULL DEFAULT false;

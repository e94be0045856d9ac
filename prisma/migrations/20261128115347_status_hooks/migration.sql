-- AlterTable
ALTER TABLE "Subscription" ADD COLUMN     "hook" BOOLEAN NOT NULL DEFAULT false;

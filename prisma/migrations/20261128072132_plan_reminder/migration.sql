-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "reminderMinutes" INTEGER NOT NULL DEFAULT 5;

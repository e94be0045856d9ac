-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "reminderMinutes" INTEGER NOT NULL DEFAULT 5;

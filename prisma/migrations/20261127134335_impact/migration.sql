-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "impact" TEXT;

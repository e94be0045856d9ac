-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "blanks" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Hold" ADD COLUMN     "interrupted" TEXT NOT NULL DEFAULT 'running';

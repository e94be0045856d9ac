-- AlterTable
ALTER TABLE "RollbackRule" ADD COLUMN     "source" JSONB;

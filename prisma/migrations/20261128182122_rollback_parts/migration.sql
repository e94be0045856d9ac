-- AlterTable
ALTER TABLE "RollbackDecision" ADD COLUMN     "partIds" JSONB;

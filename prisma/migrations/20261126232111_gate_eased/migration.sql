-- AlterTable
ALTER TABLE "Gate" ADD COLUMN     "eased" JSONB NOT NULL DEFAULT '[]';

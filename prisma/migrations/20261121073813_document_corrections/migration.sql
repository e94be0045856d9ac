-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "corrections" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "repaired" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "supersededAt" TIMESTAMPTZ(3);

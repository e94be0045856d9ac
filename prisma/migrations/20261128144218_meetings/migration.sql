-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "agenda" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "heldAt" TIMESTAMPTZ(3),
ADD COLUMN     "heldBy" JSONB,
ADD COLUMN     "invited" JSONB,
ADD COLUMN     "meeting" JSONB;

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "invite" JSONB;

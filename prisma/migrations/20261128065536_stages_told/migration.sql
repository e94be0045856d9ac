-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "stageChannels" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "stage" JSONB,
ALTER COLUMN "messageId" DROP NOT NULL;

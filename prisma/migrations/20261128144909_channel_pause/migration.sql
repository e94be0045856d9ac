-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "asksUntil" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Delivery_channelId_state_idx" ON "Delivery"("channelId", "state");

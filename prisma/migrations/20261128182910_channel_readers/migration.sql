-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "readers" JSONB;

-- AlterTable
ALTER TABLE "Channel" ADD COLUMN     "readersLeft" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ChannelReader" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "addressHash" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "ChannelReader_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryMail" (
    "deliveryId" TEXT NOT NULL,
    "readerId" TEXT NOT NULL,

    CONSTRAINT "DeliveryMail_pkey" PRIMARY KEY ("deliveryId","readerId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ChannelReader_tokenHash_key" ON "ChannelReader"("tokenHash");

-- CreateIndex
CREATE INDEX "ChannelReader_workspaceId_addressHash_idx" ON "ChannelReader"("workspaceId", "addressHash");

-- CreateIndex
CREATE UNIQUE INDEX "ChannelReader_channelId_addressHash_key" ON "ChannelReader"("channelId", "addressHash");

-- CreateIndex
CREATE INDEX "DeliveryMail_readerId_idx" ON "DeliveryMail"("readerId");

-- AddForeignKey
ALTER TABLE "DeliveryMail" ADD CONSTRAINT "DeliveryMail_readerId_fkey" FOREIGN KEY ("readerId") REFERENCES "ChannelReader"("id") ON DELETE CASCADE ON UPDATE CASCADE;

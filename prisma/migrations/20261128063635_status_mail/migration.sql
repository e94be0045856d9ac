-- AlterTable
ALTER TABLE "Update" ADD COLUMN     "mailedTo" INTEGER,
ADD COLUMN     "mailsFailed" INTEGER;

-- CreateTable
CREATE TABLE "Subscription" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "linkId" TEXT NOT NULL,
    "addressHash" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubscriptionMail" (
    "updateId" TEXT NOT NULL,
    "subscriptionId" TEXT NOT NULL,
    "why" TEXT,

    CONSTRAINT "SubscriptionMail_pkey" PRIMARY KEY ("updateId","subscriptionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_tokenHash_key" ON "Subscription"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_planId_addressHash_key" ON "Subscription"("planId", "addressHash");

-- CreateIndex
CREATE INDEX "SubscriptionMail_subscriptionId_idx" ON "SubscriptionMail"("subscriptionId");

-- AddForeignKey
ALTER TABLE "SubscriptionMail" ADD CONSTRAINT "SubscriptionMail_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

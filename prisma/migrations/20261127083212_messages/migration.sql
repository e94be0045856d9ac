-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "subject" TEXT,
    "body" TEXT NOT NULL,
    "audience" TEXT,
    "channel" TEXT,
    "occasion" TEXT,
    "at" JSONB,
    "order" TEXT NOT NULL,
    "roleId" TEXT,
    "fields" JSONB NOT NULL,
    "sentSubject" TEXT,
    "sentBody" TEXT,
    "sentDigest" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "sentBy" JSONB,
    "skippedAt" TIMESTAMPTZ(3),
    "skippedBy" JSONB,
    "skippedReason" TEXT,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Message_planId_idx" ON "Message"("planId");

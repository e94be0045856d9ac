-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "mediaType" TEXT,
    "bytes" INTEGER,
    "sha256" TEXT,
    "phaseId" TEXT,
    "stepId" TEXT,
    "messageId" TEXT,
    "shared" BOOLEAN NOT NULL,
    "order" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedBy" JSONB,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Attachment_planId_idx" ON "Attachment"("planId");

-- CreateIndex
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");

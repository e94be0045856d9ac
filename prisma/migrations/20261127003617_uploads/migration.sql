-- AlterTable
ALTER TABLE "Blob" ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "Upload" (
    "sha256" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("sha256","userId")
);

-- CreateIndex
CREATE INDEX "Upload_at_idx" ON "Upload"("at");

-- CreateIndex
CREATE INDEX "Document_sha256_idx" ON "Document"("sha256");

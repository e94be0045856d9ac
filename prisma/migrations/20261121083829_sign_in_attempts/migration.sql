-- CreateTable
CREATE TABLE "Attempt" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("key")
);

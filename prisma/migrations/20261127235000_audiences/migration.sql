CREATE TABLE "Audience" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "interest" TEXT NOT NULL,
    "reach" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "everyMinutes" INTEGER,
    "roleId" TEXT,
    "order" TEXT NOT NULL,
    "missedAt" TIMESTAMPTZ(3),
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Audience_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Audience_planId_idx" ON "Audience"("planId");

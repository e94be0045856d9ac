-- CreateTable
CREATE TABLE "Rollup" (
    "metricId" TEXT NOT NULL,
    "seconds" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "min" DOUBLE PRECISION NOT NULL,
    "max" DOUBLE PRECISION NOT NULL,
    "sum" DOUBLE PRECISION NOT NULL,
    "count" INTEGER NOT NULL,
    "last" DOUBLE PRECISION NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rollup_pkey" PRIMARY KEY ("metricId","seconds","at")
);

-- CreateTable
CREATE TABLE "SampleHour" (
    "metricId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due" BOOLEAN NOT NULL,
    "rolledAt" TIMESTAMPTZ(3),

    CONSTRAINT "SampleHour_pkey" PRIMARY KEY ("metricId","at")
);

-- CreateIndex
CREATE INDEX "SampleHour_due_at_idx" ON "SampleHour"("due", "at");

-- What was measured before is rolled up, too.
INSERT INTO "SampleHour" ("metricId", at, due) SELECT DISTINCT "metricId", date_trunc('hour', at, 'UTC'), true FROM "Sample";

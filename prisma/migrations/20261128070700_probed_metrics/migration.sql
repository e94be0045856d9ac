-- Every second it is looked which addresses are due, and most metrics have none. The schema of Prisma knows no index of some rows.
CREATE INDEX "Metric_probed_idx" ON "Metric" ("planId") WHERE "removedAt" IS NULL AND probe IS NOT NULL AND probe <> 'null'::jsonb;

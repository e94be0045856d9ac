ALTER TABLE "Message" ADD COLUMN "milestone" JSONB;

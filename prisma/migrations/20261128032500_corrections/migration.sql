ALTER TABLE "Message" ADD COLUMN "corrects" TEXT;

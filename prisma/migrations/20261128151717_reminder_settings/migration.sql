-- AlterTable
ALTER TABLE "User" ADD COLUMN     "reminders" JSONB;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "calendar" JSONB NOT NULL DEFAULT '{"week":[1,2,3,4,5],"daysOff":[]}';

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "calendar" JSONB NOT NULL DEFAULT '{"week":[1,2,3,4,5],"daysOff":[]}';

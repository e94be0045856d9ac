-- AlterTable
ALTER TABLE "Phase" ADD COLUMN     "lengthCounts" TEXT;

-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "lengthCounts" TEXT;

-- AlterTable
ALTER TABLE "CareCheck" ADD COLUMN     "afterCounts" TEXT;

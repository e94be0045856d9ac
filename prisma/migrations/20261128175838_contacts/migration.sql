-- AlterTable
ALTER TABLE "Role" ADD COLUMN     "contact" TEXT;

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "contact" TEXT;

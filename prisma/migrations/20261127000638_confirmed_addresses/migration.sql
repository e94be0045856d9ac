-- AlterTable
ALTER TABLE "User" ADD COLUMN     "emailConfirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "pendingEmail" TEXT;

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Known to be theirs by now: whoever came by a sign-on that had verified it, or used an invite that an admin made for the address.
UPDATE "User" u SET "emailConfirmedAt" = now() WHERE u.email IS NOT NULL AND (
  EXISTS (SELECT 1 FROM "Account" a WHERE a."userId" = u.id)
  OR EXISTS (SELECT 1 FROM "Invite" i JOIN "Member" m ON m."userId" = i."createdBy"->>'id' AND m."workspaceId" = i."workspaceId" AND m.role = 'admin'
    WHERE i."acceptedBy"->>'id' = u.id AND lower(i.email) = u.email));

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "madeSeq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Signature" ADD COLUMN     "madeSeq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Update" ADD COLUMN     "madeSeq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "ShareLink" ADD COLUMN     "madeSeq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Invite" ADD COLUMN     "madeSeq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Token" ADD COLUMN     "madeSeq" INTEGER NOT NULL DEFAULT 0;

-- Which event made each row is in the journal.
UPDATE "Signature" t SET "madeSeq" = m.seq FROM (
  SELECT e."roomId", r->>'id' AS id, min(e.seq) AS seq FROM "Event" e, json_array_elements(e.payload::json->'rows') r
  WHERE e.type IN ('sign_off.signed') AND r->>'collection' = 'signatures' GROUP BY 1, 2) m
WHERE m.id = t.id AND m."roomId" = t."planId";
UPDATE "Decision" t SET "madeSeq" = m.seq FROM (
  SELECT e."roomId", r->>'id' AS id, min(e.seq) AS seq FROM "Event" e, json_array_elements(e.payload::json->'rows') r
  WHERE e.type IN ('decision.made', 'gate.waived') AND r->>'collection' = 'decisions' GROUP BY 1, 2) m
WHERE m.id = t.id AND m."roomId" = t."planId";
UPDATE "Update" t SET "madeSeq" = m.seq FROM (
  SELECT e."roomId", r->>'id' AS id, min(e.seq) AS seq FROM "Event" e, json_array_elements(e.payload::json->'rows') r
  WHERE e.type IN ('update.posted') AND r->>'collection' = 'updates' GROUP BY 1, 2) m
WHERE m.id = t.id AND m."roomId" = t."planId";
UPDATE "ShareLink" t SET "madeSeq" = m.seq FROM (
  SELECT e."roomId", r->>'id' AS id, min(e.seq) AS seq FROM "Event" e, json_array_elements(e.payload::json->'rows') r
  WHERE e.type IN ('share_link.created') AND r->>'collection' = 'shareLinks' GROUP BY 1, 2) m
WHERE m.id = t.id AND m."roomId" = t."planId";
UPDATE "Invite" t SET "madeSeq" = m.seq FROM (
  SELECT e."roomId", r->>'id' AS id, min(e.seq) AS seq FROM "Event" e, json_array_elements(e.payload::json->'rows') r
  WHERE e.type IN ('invite.created') AND r->>'collection' = 'invites' GROUP BY 1, 2) m
WHERE m.id = t.id AND m."roomId" = t."workspaceId";
UPDATE "Token" t SET "madeSeq" = m.seq FROM (
  SELECT e."roomId", r->>'id' AS id, min(e.seq) AS seq FROM "Event" e, json_array_elements(e.payload::json->'rows') r
  WHERE e.type IN ('token.created') AND r->>'collection' = 'tokens' GROUP BY 1, 2) m
WHERE m.id = t.id AND m."roomId" = t."workspaceId";

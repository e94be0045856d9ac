-- createWorkspace
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Workspace" ("id", "name", "createdAt", "calendar", "reminderMinutes") SELECT x."id", x."name", x."createdAt", x."calendar", x."reminderMinutes" FROM json_populate_recordset(NULL::"Workspace", $6::json) x, moved),
w3 AS (INSERT INTO "Member" ("id", "workspaceId", "userId", "name", "email", "role", "joinedAt", "contact", "removedAt") SELECT x."id", x."workspaceId", x."userId", x."name", x."email", x."role", x."joinedAt", x."contact", x."removedAt" FROM json_populate_recordset(NULL::"Member", $7::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, name, createdAt, calendar, reminderMinutes }
-- $7 JSON, 1 × { id, workspaceId, userId, name, email, role, joinedAt, contact, removedAt }

-- renameWorkspace
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Workspace" t SET "name" = x."name"
    FROM json_populate_recordset(NULL::"Workspace", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, name }
-- $7 1 × string

-- updateProfile
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Member" t SET "email" = x."email", "name" = x."name"
    FROM json_populate_recordset(NULL::"Member", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, email, name }
-- $7 1 × string

-- createInvite
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Invite" ("id", "workspaceId", "role", "email", "planId", "createdAt", "createdBy", "expiresAt", "acceptedAt", "acceptedBy", "revokedAt", "madeSeq") SELECT x."id", x."workspaceId", x."role", x."email", x."planId", x."createdAt", x."createdBy", x."expiresAt", x."acceptedAt", x."acceptedBy", x."revokedAt", x."madeSeq" FROM json_populate_recordset(NULL::"Invite", $6::json) x, moved),
secrets AS (INSERT INTO "Secret" (hash, kind, "roomId", "rowId") SELECT s.hash, s.kind, s."roomId", s."rowId"
        FROM json_populate_recordset(NULL::"Secret", $7::json) s, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, workspaceId, role, email, planId, createdAt, createdBy, expiresAt, acceptedAt, acceptedBy, revokedAt, madeSeq }
-- $7 JSON, 1 × { hash, kind, rowId, roomId }

-- acceptInvite
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Invite" t SET "acceptedAt" = x."acceptedAt", "acceptedBy" = x."acceptedBy"
    FROM json_populate_recordset(NULL::"Invite", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Member" ("id", "workspaceId", "userId", "name", "email", "role", "joinedAt", "contact", "removedAt") SELECT x."id", x."workspaceId", x."userId", x."name", x."email", x."role", x."joinedAt", x."contact", x."removedAt" FROM json_populate_recordset(NULL::"Member", $8::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, acceptedAt, acceptedBy }
-- $7 1 × string
-- $8 JSON, 1 × { id, workspaceId, userId, name, email, role, joinedAt, contact, removedAt }

-- changeMemberRole
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Member" t SET "role" = x."role"
    FROM json_populate_recordset(NULL::"Member", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, role }
-- $7 1 × string

-- createInvite2: as createInvite

-- revokeInvite
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Invite" t SET "revokedAt" = x."revokedAt"
    FROM json_populate_recordset(NULL::"Invite", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, revokedAt }
-- $7 1 × string

-- createToken
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Token" ("id", "workspaceId", "name", "scopes", "planId", "ownerId", "createdAt", "expiresAt", "revokedAt", "madeSeq") SELECT x."id", x."workspaceId", x."name", x."scopes", x."planId", x."ownerId", x."createdAt", x."expiresAt", x."revokedAt", x."madeSeq" FROM json_populate_recordset(NULL::"Token", $6::json) x, moved),
secrets AS (INSERT INTO "Secret" (hash, kind, "roomId", "rowId") SELECT s.hash, s.kind, s."roomId", s."rowId"
        FROM json_populate_recordset(NULL::"Secret", $7::json) s, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, workspaceId, name, scopes, planId, ownerId, createdAt, expiresAt, revokedAt, madeSeq }
-- $7 JSON, 1 × { hash, kind, rowId, roomId }

-- revokeToken
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Token" t SET "revokedAt" = x."revokedAt"
    FROM json_populate_recordset(NULL::"Token", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, revokedAt }
-- $7 1 × string

-- createToken2: as createToken

-- removeMember
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Member" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Member", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Token" t SET "revokedAt" = x."revokedAt"
    FROM json_populate_recordset(NULL::"Token", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string
-- $8 JSON, 1 × { id, revokedAt }
-- $9 1 × string

-- forgetMember
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Member" t SET "email" = x."email", "name" = x."name"
    FROM json_populate_recordset(NULL::"Member", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Invite" t SET "acceptedBy" = x."acceptedBy", "email" = x."email"
    FROM json_populate_recordset(NULL::"Invite", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, email, name }
-- $7 1 × string
-- $8 JSON, 1 × { id, acceptedBy, email }
-- $9 1 × string

-- setWorkingWeek
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Workspace" t SET "calendar" = x."calendar"
    FROM json_populate_recordset(NULL::"Workspace", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, calendar }
-- $7 1 × string

-- addDaysOff: as setWorkingWeek

-- removeDayOff: as setWorkingWeek

-- setReminderLead
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Workspace" t SET "reminderMinutes" = x."reminderMinutes"
    FROM json_populate_recordset(NULL::"Workspace", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, reminderMinutes }
-- $7 1 × string

-- setContact
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Member" t SET "contact" = x."contact"
    FROM json_populate_recordset(NULL::"Member", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, contact }
-- $7 1 × string

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

-- createWorkspace: as createWorkspace

-- addChannel
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Channel" ("id", "workspaceId", "name", "kind", "goesTo", "addedAt", "addedBy", "addressAt", "readersLeft", "removedAt") SELECT x."id", x."workspaceId", x."name", x."kind", x."goesTo", x."addedAt", x."addedBy", x."addressAt", x."readersLeft", x."removedAt" FROM json_populate_recordset(NULL::"Channel", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, workspaceId, name, kind, goesTo, addedAt, addedBy, addressAt, readersLeft, removedAt }

-- renameChannel
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Channel" t SET "name" = x."name"
    FROM json_populate_recordset(NULL::"Channel", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, name }
-- $7 1 × string

-- readdressChannel
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Channel" t SET "addressAt" = x."addressAt", "goesTo" = x."goesTo"
    FROM json_populate_recordset(NULL::"Channel", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, addressAt, goesTo }
-- $7 1 × string

-- removeChannel
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Channel" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Channel", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string

-- addMail: as addChannel

-- oneLeaves
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Channel" t SET "readersLeft" = x."readersLeft"
    FROM json_populate_recordset(NULL::"Channel", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, readersLeft }
-- $7 1 × string

-- prometheus-createWorkspace
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

-- addPrometheus
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "PrometheusServer" ("id", "workspaceId", "name", "host", "auth", "addedAt", "addedBy", "addressAt", "removedAt") SELECT x."id", x."workspaceId", x."name", x."host", x."auth", x."addedAt", x."addedBy", x."addressAt", x."removedAt" FROM json_populate_recordset(NULL::"PrometheusServer", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, workspaceId, name, host, auth, addedAt, addedBy, addressAt, removedAt }

-- readdressPrometheus
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "PrometheusServer" t SET "addressAt" = x."addressAt", "auth" = x."auth", "host" = x."host"
    FROM json_populate_recordset(NULL::"PrometheusServer", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, addressAt, auth, host }
-- $7 1 × string

-- removePrometheus
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "PrometheusServer" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"PrometheusServer", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."workspaceId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string

-- rollback-createPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Plan" ("id", "workspaceId", "seriesId", "slug", "title", "mode", "status", "t0", "zone", "calendar", "restricted", "revision", "createdAt", "createdBy", "authors", "startedAt", "workEndedAt", "endedAt", "endReason", "rescheduledTo", "reminderMinutes", "continues", "continuedBy", "window", "impact", "sending", "testChannel", "stageChannels", "blanks", "escalation", "primaryChannel") SELECT x."id", x."workspaceId", x."seriesId", x."slug", x."title", x."mode", x."status", x."t0", x."zone", x."calendar", x."restricted", x."revision", x."createdAt", x."createdBy", x."authors", x."startedAt", x."workEndedAt", x."endedAt", x."endReason", x."rescheduledTo", x."reminderMinutes", x."continues", x."continuedBy", x."window", x."impact", x."sending", x."testChannel", x."stageChannels", x."blanks", x."escalation", x."primaryChannel" FROM json_populate_recordset(NULL::"Plan", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, workspaceId, seriesId, slug, title, mode, status, t0, zone, calendar, restricted, revision, createdAt, createdBy, authors, startedAt, workEndedAt, endedAt, endReason, rescheduledTo, reminderMinutes, continues, continuedBy, window, impact, sending, testChannel, stageChannels, blanks, escalation, primaryChannel }

-- addTripwire
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Tripwire" ("id", "planId", "originId", "title", "severity", "responseMinutes", "order", "pulledAt", "pulledBy", "pulledReason", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."severity", x."responseMinutes", x."order", x."pulledAt", x."pulledBy", x."pulledReason", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Tripwire", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, severity, responseMinutes, order, pulledAt, pulledBy, pulledReason, source, removedAt }

-- editTripwire
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Tripwire" t SET "responseMinutes" = x."responseMinutes"
    FROM json_populate_recordset(NULL::"Tripwire", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, responseMinutes }
-- $7 1 × string

-- removeTripwire
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Tripwire" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Tripwire", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string

-- restoreTripwire: as removeTripwire

-- rollback-startPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "startedAt" = x."startedAt", "status" = x."status", "t0" = x."t0"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, startedAt, status, t0 }
-- $7 1 × string

-- pullTripwire
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Tripwire" t SET "pulledAt" = x."pulledAt", "pulledBy" = x."pulledBy", "pulledReason" = x."pulledReason"
    FROM json_populate_recordset(NULL::"Tripwire", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "RollbackDecision" ("id", "planId", "cause", "reason", "openedAt", "openedBy", "dueAt", "evidence", "numbers", "outcome", "partIds", "rationale", "matrixRow", "decidedAt", "decidedBy", "madeSeq") SELECT x."id", x."planId", x."cause", x."reason", x."openedAt", x."openedBy", x."dueAt", x."evidence", x."numbers", x."outcome", x."partIds", x."rationale", x."matrixRow", x."decidedAt", x."decidedBy", x."madeSeq" FROM json_populate_recordset(NULL::"RollbackDecision", $8::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, pulledAt, pulledBy, pulledReason }
-- $7 1 × string
-- $8 JSON, 1 × { id, planId, cause, reason, openedAt, openedBy, dueAt, evidence, numbers, outcome, partIds, rationale, matrixRow, decidedAt, decidedBy, madeSeq }

-- decideGoOn
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "RollbackDecision" t SET "decidedAt" = x."decidedAt", "decidedBy" = x."decidedBy", "outcome" = x."outcome", "rationale" = x."rationale"
    FROM json_populate_recordset(NULL::"RollbackDecision", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, decidedAt, decidedBy, outcome, rationale }
-- $7 1 × string

-- releaseTripwire
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Tripwire" t SET "pulledAt" = x."pulledAt", "pulledBy" = x."pulledBy", "pulledReason" = x."pulledReason"
    FROM json_populate_recordset(NULL::"Tripwire", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, pulledAt, pulledBy, pulledReason }
-- $7 1 × string

-- askRollback
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "RollbackDecision" ("id", "planId", "cause", "reason", "openedAt", "openedBy", "dueAt", "evidence", "numbers", "outcome", "partIds", "rationale", "matrixRow", "decidedAt", "decidedBy", "madeSeq") SELECT x."id", x."planId", x."cause", x."reason", x."openedAt", x."openedBy", x."dueAt", x."evidence", x."numbers", x."outcome", x."partIds", x."rationale", x."matrixRow", x."decidedAt", x."decidedBy", x."madeSeq" FROM json_populate_recordset(NULL::"RollbackDecision", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, cause, reason, openedAt, openedBy, dueAt, evidence, numbers, outcome, partIds, rationale, matrixRow, decidedAt, decidedBy, madeSeq }

-- decideBack
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "RollbackDecision" t SET "decidedAt" = x."decidedAt", "decidedBy" = x."decidedBy", "outcome" = x."outcome", "rationale" = x."rationale"
    FROM json_populate_recordset(NULL::"RollbackDecision", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Plan" t SET "status" = x."status"
    FROM json_populate_recordset(NULL::"Plan", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, decidedAt, decidedBy, outcome, rationale }
-- $7 1 × string
-- $8 JSON, 1 × { id, status }
-- $9 1 × string

-- resumeForward
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "status" = x."status"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, status }
-- $7 1 × string

-- askAgain: as askRollback

-- decideBackAgain: as decideBack

-- completeRollback
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "endReason" = x."endReason", "endedAt" = x."endedAt", "status" = x."status"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, endReason, endedAt, status }
-- $7 1 × string

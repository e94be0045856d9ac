-- thresholds-createPlan
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

-- thresholds-addMetric
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Metric" ("id", "planId", "originId", "title", "segment", "unit", "better", "baseline", "baselineTaken", "silentMinutes", "goal", "trackOnly", "about", "probe", "order", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."segment", x."unit", x."better", x."baseline", x."baselineTaken", x."silentMinutes", x."goal", x."trackOnly", x."about", x."probe", x."order", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Metric", $6::json) x, moved),
w3 AS (UPDATE "Plan" t SET "authors" = x."authors"
    FROM json_populate_recordset(NULL::"Plan", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, segment, unit, better, baseline, baselineTaken, silentMinutes, goal, trackOnly, about, probe, order, source, removedAt }
-- $7 JSON, 1 × { id, authors }
-- $8 1 × string

-- addThreshold
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Threshold" ("id", "planId", "originId", "metricId", "comparator", "limit", "clear", "relative", "kind", "seconds", "n", "m", "level", "opensDecision", "responseMinutes", "action", "roleId", "order", "breachedAt", "cause", "toldThrough", "ackedAt", "ackedBy", "silencedUntil", "silencedBy", "silencedReason", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."metricId", x."comparator", x."limit", x."clear", x."relative", x."kind", x."seconds", x."n", x."m", x."level", x."opensDecision", x."responseMinutes", x."action", x."roleId", x."order", x."breachedAt", x."cause", x."toldThrough", x."ackedAt", x."ackedBy", x."silencedUntil", x."silencedBy", x."silencedReason", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Threshold", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, metricId, comparator, limit, clear, relative, kind, seconds, n, m, level, opensDecision, responseMinutes, action, roleId, order, breachedAt, cause, toldThrough, ackedAt, ackedBy, silencedUntil, silencedBy, silencedReason, source, removedAt }

-- editThreshold
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Threshold" t SET "seconds" = x."seconds"
    FROM json_populate_recordset(NULL::"Threshold", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, seconds }
-- $7 1 × string

-- removeThreshold
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Threshold" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Threshold", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string

-- restoreThreshold: as removeThreshold

-- thresholds-startPlan
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

-- noteBreach
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Threshold" t SET "breachedAt" = x."breachedAt", "cause" = x."cause", "toldThrough" = x."toldThrough"
    FROM json_populate_recordset(NULL::"Threshold", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "RollbackDecision" ("id", "planId", "cause", "reason", "openedAt", "openedBy", "dueAt", "evidence", "numbers", "outcome", "partIds", "rationale", "matrixRow", "decidedAt", "decidedBy", "madeSeq") SELECT x."id", x."planId", x."cause", x."reason", x."openedAt", x."openedBy", x."dueAt", x."evidence", x."numbers", x."outcome", x."partIds", x."rationale", x."matrixRow", x."decidedAt", x."decidedBy", x."madeSeq" FROM json_populate_recordset(NULL::"RollbackDecision", $8::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, breachedAt, cause, toldThrough }
-- $7 1 × string
-- $8 JSON, 1 × { id, planId, cause, reason, openedAt, openedBy, dueAt, evidence, numbers, outcome, partIds, rationale, matrixRow, decidedAt, decidedBy, madeSeq }

-- acknowledgeBreach
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Threshold" t SET "ackedAt" = x."ackedAt", "ackedBy" = x."ackedBy"
    FROM json_populate_recordset(NULL::"Threshold", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, ackedAt, ackedBy }
-- $7 1 × string

-- noteCalm
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Threshold" t SET "breachedAt" = x."breachedAt", "toldThrough" = x."toldThrough"
    FROM json_populate_recordset(NULL::"Threshold", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, breachedAt, toldThrough }
-- $7 1 × string

-- silenceThreshold
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Threshold" t SET "silencedBy" = x."silencedBy", "silencedReason" = x."silencedReason", "silencedUntil" = x."silencedUntil"
    FROM json_populate_recordset(NULL::"Threshold", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, silencedBy, silencedReason, silencedUntil }
-- $7 1 × string

-- silenceThreshold-end
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Threshold" t SET "silencedReason" = x."silencedReason", "silencedUntil" = x."silencedUntil"
    FROM json_populate_recordset(NULL::"Threshold", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, silencedReason, silencedUntil }
-- $7 1 × string

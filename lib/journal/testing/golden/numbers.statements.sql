-- numbers-createPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Plan" ("id", "workspaceId", "seriesId", "slug", "title", "mode", "status", "t0", "zone", "calendar", "restricted", "revision", "createdAt", "createdBy", "authors", "startedAt", "workEndedAt", "endedAt", "endReason", "rescheduledTo", "reminderMinutes", "continues", "continuedBy", "window", "impact", "sending", "testChannel", "stageChannels", "blanks", "escalation", "primaryChannel") SELECT x."id", x."workspaceId", x."seriesId", x."slug", x."title", x."mode", x."status", x."t0", x."zone", x."calendar", x."restricted", x."revision", x."createdAt", x."createdBy", x."authors", x."startedAt", x."workEndedAt", x."endedAt", x."endReason", x."rescheduledTo", x."reminderMinutes", x."continues", x."continuedBy", x."window", x."impact", x."sending", x."testChannel", x."stageChannels", x."blanks", x."escalation", x."primaryChannel" FROM json_populate_recordset(NULL::"Plan", $6::json) x, moved),
w3 AS (INSERT INTO "Role" ("id", "planId", "title", "order", "namedAs", "responsibility", "team", "contact", "holderId", "holderName", "backup", "standIn", "standInSince", "handover", "source", "removedAt") SELECT x."id", x."planId", x."title", x."order", x."namedAs", x."responsibility", x."team", x."contact", x."holderId", x."holderName", x."backup", x."standIn", x."standInSince", x."handover", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Role", $7::json) x, moved),
w4 AS (INSERT INTO "Note" ("id", "planId", "phaseId", "stepId", "kind", "text", "order", "author", "createdAt", "source", "removedAt") SELECT x."id", x."planId", x."phaseId", x."stepId", x."kind", x."text", x."order", x."author", x."createdAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Note", $8::json) x, moved),
w5 AS (INSERT INTO "Metric" ("id", "planId", "originId", "title", "segment", "unit", "better", "baseline", "baselineTaken", "silentMinutes", "goal", "trackOnly", "about", "probe", "order", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."segment", x."unit", x."better", x."baseline", x."baselineTaken", x."silentMinutes", x."goal", x."trackOnly", x."about", x."probe", x."order", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Metric", $9::json) x, moved),
w6 AS (INSERT INTO "Threshold" ("id", "planId", "originId", "metricId", "comparator", "limit", "clear", "relative", "kind", "seconds", "n", "m", "level", "opensDecision", "responseMinutes", "action", "roleId", "order", "breachedAt", "cause", "toldThrough", "ackedAt", "ackedBy", "silencedUntil", "silencedBy", "silencedReason", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."metricId", x."comparator", x."limit", x."clear", x."relative", x."kind", x."seconds", x."n", x."m", x."level", x."opensDecision", x."responseMinutes", x."action", x."roleId", x."order", x."breachedAt", x."cause", x."toldThrough", x."ackedAt", x."ackedBy", x."silencedUntil", x."silencedBy", x."silencedReason", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Threshold", $10::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, workspaceId, seriesId, slug, title, mode, status, t0, zone, calendar, restricted, revision, createdAt, createdBy, authors, startedAt, workEndedAt, endedAt, endReason, rescheduledTo, reminderMinutes, continues, continuedBy, window, impact, sending, testChannel, stageChannels, blanks, escalation, primaryChannel }
-- $7 JSON, 3 × { id, planId, title, order, namedAs, responsibility, team, contact, holderId, holderName, backup, standIn, standInSince, handover, source, removedAt }
-- $8 JSON, 1 × { id, planId, phaseId, stepId, kind, text, order, author, createdAt, source, removedAt }
-- $9 JSON, 1 × { id, planId, originId, title, segment, unit, better, baseline, baselineTaken, silentMinutes, goal, trackOnly, about, probe, order, source, removedAt }
-- $10 JSON, 1 × { id, planId, originId, metricId, comparator, limit, clear, relative, kind, seconds, n, m, level, opensDecision, responseMinutes, action, roleId, order, breachedAt, cause, toldThrough, ackedAt, ackedBy, silencedUntil, silencedBy, silencedReason, source, removedAt }

-- numbers-addMetric
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

-- numbers-editMetric
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Metric" t SET "about" = x."about"
    FROM json_populate_recordset(NULL::"Metric", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, about }
-- $7 1 × string

-- numbers-addThreshold
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

-- numbers-editThreshold
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Threshold" t SET "responseMinutes" = x."responseMinutes"
    FROM json_populate_recordset(NULL::"Threshold", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, responseMinutes }
-- $7 1 × string

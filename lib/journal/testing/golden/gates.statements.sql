-- gates-createPlan
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

-- gates-addPhase
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Phase" ("id", "planId", "originId", "title", "publicTitle", "kind", "order", "objective", "at", "durationMin", "durationMax", "lengthCounts", "roleId", "deadline", "startedAt", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."publicTitle", x."kind", x."order", x."objective", x."at", x."durationMin", x."durationMax", x."lengthCounts", x."roleId", x."deadline", x."startedAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Phase", $6::json) x, moved),
w3 AS (UPDATE "Plan" t SET "authors" = x."authors"
    FROM json_populate_recordset(NULL::"Plan", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, publicTitle, kind, order, objective, at, durationMin, durationMax, lengthCounts, roleId, deadline, startedAt, source, removedAt }
-- $7 JSON, 1 × { id, authors }
-- $8 1 × string

-- gates-addGate
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Gate" ("id", "planId", "originId", "title", "phaseId", "stepId", "directorRoleId", "voterRoleIds", "quorum", "deadline", "separation", "guidance", "pollId", "decisionId", "eased", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."phaseId", x."stepId", x."directorRoleId", x."voterRoleIds", x."quorum", x."deadline", x."separation", x."guidance", x."pollId", x."decisionId", x."eased", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Gate", $6::json) x, moved),
w3 AS (INSERT INTO "Criterion" ("id", "planId", "gateId", "text", "order", "answer", "evidence", "answeredAt", "answeredBy", "source", "removedAt") SELECT x."id", x."planId", x."gateId", x."text", x."order", x."answer", x."evidence", x."answeredAt", x."answeredBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Criterion", $7::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, phaseId, stepId, directorRoleId, voterRoleIds, quorum, deadline, separation, guidance, pollId, decisionId, eased, source, removedAt }
-- $7 JSON, 2 × { id, planId, gateId, text, order, answer, evidence, answeredAt, answeredBy, source, removedAt }

-- gates-editGate
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Gate" t SET "phaseId" = x."phaseId", "title" = x."title"
    FROM json_populate_recordset(NULL::"Gate", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Criterion" t SET "removedAt" = x."removedAt", "text" = x."text"
    FROM json_populate_recordset(NULL::"Criterion", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w4 AS (INSERT INTO "Criterion" ("id", "planId", "gateId", "text", "order", "answer", "evidence", "answeredAt", "answeredBy", "source", "removedAt") SELECT x."id", x."planId", x."gateId", x."text", x."order", x."answer", x."evidence", x."answeredAt", x."answeredBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Criterion", $10::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, phaseId, title }
-- $7 1 × string
-- $8 JSON, 2 × { id, removedAt, text }
-- $9 2 × string
-- $10 JSON, 1 × { id, planId, gateId, text, order, answer, evidence, answeredAt, answeredBy, source, removedAt }

-- window-createPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Plan" ("id", "workspaceId", "seriesId", "slug", "title", "mode", "status", "t0", "zone", "calendar", "restricted", "revision", "createdAt", "createdBy", "authors", "startedAt", "workEndedAt", "endedAt", "endReason", "rescheduledTo", "reminderMinutes", "continues", "continuedBy", "window", "impact", "sending", "testChannel", "stageChannels", "blanks", "escalation", "primaryChannel") SELECT x."id", x."workspaceId", x."seriesId", x."slug", x."title", x."mode", x."status", x."t0", x."zone", x."calendar", x."restricted", x."revision", x."createdAt", x."createdBy", x."authors", x."startedAt", x."workEndedAt", x."endedAt", x."endReason", x."rescheduledTo", x."reminderMinutes", x."continues", x."continuedBy", x."window", x."impact", x."sending", x."testChannel", x."stageChannels", x."blanks", x."escalation", x."primaryChannel" FROM json_populate_recordset(NULL::"Plan", $6::json) x, moved),
w3 AS (INSERT INTO "Role" ("id", "planId", "title", "order", "namedAs", "responsibility", "team", "contact", "holderId", "holderName", "backup", "standIn", "standInSince", "handover", "source", "removedAt") SELECT x."id", x."planId", x."title", x."order", x."namedAs", x."responsibility", x."team", x."contact", x."holderId", x."holderName", x."backup", x."standIn", x."standInSince", x."handover", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Role", $7::json) x, moved),
w4 AS (INSERT INTO "Phase" ("id", "planId", "originId", "title", "publicTitle", "kind", "order", "objective", "at", "durationMin", "durationMax", "lengthCounts", "roleId", "deadline", "startedAt", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."publicTitle", x."kind", x."order", x."objective", x."at", x."durationMin", x."durationMax", x."lengthCounts", x."roleId", x."deadline", x."startedAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Phase", $8::json) x, moved),
w5 AS (INSERT INTO "Note" ("id", "planId", "phaseId", "stepId", "kind", "text", "order", "author", "createdAt", "source", "removedAt") SELECT x."id", x."planId", x."phaseId", x."stepId", x."kind", x."text", x."order", x."author", x."createdAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Note", $9::json) x, moved),
w6 AS (INSERT INTO "Step" ("id", "planId", "originId", "phaseId", "parentId", "title", "order", "status", "optional", "second", "confirmedBy", "confirmedAt", "claimedDone", "commands", "roleId", "assigneeId", "at", "durationMin", "durationMax", "lengthCounts", "afterIds", "learned", "startedAt", "startedBy", "finishedAt", "finishedBy", "reason", "touchedSeq", "touchedBy", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."phaseId", x."parentId", x."title", x."order", x."status", x."optional", x."second", x."confirmedBy", x."confirmedAt", x."claimedDone", x."commands", x."roleId", x."assigneeId", x."at", x."durationMin", x."durationMax", x."lengthCounts", x."afterIds", x."learned", x."startedAt", x."startedBy", x."finishedAt", x."finishedBy", x."reason", x."touchedSeq", x."touchedBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Step", $10::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($11::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, workspaceId, seriesId, slug, title, mode, status, t0, zone, calendar, restricted, revision, createdAt, createdBy, authors, startedAt, workEndedAt, endedAt, endReason, rescheduledTo, reminderMinutes, continues, continuedBy, window, impact, sending, testChannel, stageChannels, blanks, escalation, primaryChannel }
-- $7 JSON, 2 × { id, planId, title, order, namedAs, responsibility, team, contact, holderId, holderName, backup, standIn, standInSince, handover, source, removedAt }
-- $8 JSON, 3 × { id, planId, originId, title, publicTitle, kind, order, objective, at, durationMin, durationMax, lengthCounts, roleId, deadline, startedAt, source, removedAt }
-- $9 JSON, 2 × { id, planId, phaseId, stepId, kind, text, order, author, createdAt, source, removedAt }
-- $10 JSON, 9 × { id, planId, originId, phaseId, parentId, title, order, status, optional, second, confirmedBy, confirmedAt, claimedDone, commands, roleId, assigneeId, at, durationMin, durationMax, lengthCounts, afterIds, learned, startedAt, startedBy, finishedAt, finishedBy, reason, touchedSeq, touchedBy, source, removedAt }
-- $11 JSON, 1 × { run_at, job_key, queue, payload }

-- setWindow
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "authors" = x."authors", "window" = x."window"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, authors, window }
-- $7 1 × string

-- window-moveT0
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "t0" = x."t0"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($8::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, t0 }
-- $7 1 × string
-- $8 JSON, 1 × { run_at, job_key, queue, payload }

-- window-none
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "window" = x."window"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, window }
-- $7 1 × string

-- setPlanCalendar
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "calendar" = x."calendar"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, calendar }
-- $7 1 × string

-- setContacts
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "escalation" = x."escalation", "primaryChannel" = x."primaryChannel"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, escalation, primaryChannel }
-- $7 1 × string

-- setEscalationPerson
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "escalation" = x."escalation"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, escalation }
-- $7 1 × string

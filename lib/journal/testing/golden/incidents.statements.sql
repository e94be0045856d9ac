-- incidents-createPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Plan" ("id", "workspaceId", "seriesId", "slug", "title", "mode", "status", "t0", "zone", "calendar", "restricted", "revision", "createdAt", "createdBy", "authors", "startedAt", "workEndedAt", "endedAt", "endReason", "rescheduledTo", "reminderMinutes", "continues", "continuedBy", "window", "impact", "sending", "testChannel", "stageChannels", "blanks", "escalation", "primaryChannel") SELECT x."id", x."workspaceId", x."seriesId", x."slug", x."title", x."mode", x."status", x."t0", x."zone", x."calendar", x."restricted", x."revision", x."createdAt", x."createdBy", x."authors", x."startedAt", x."workEndedAt", x."endedAt", x."endReason", x."rescheduledTo", x."reminderMinutes", x."continues", x."continuedBy", x."window", x."impact", x."sending", x."testChannel", x."stageChannels", x."blanks", x."escalation", x."primaryChannel" FROM json_populate_recordset(NULL::"Plan", $6::json) x, moved),
w3 AS (INSERT INTO "Role" ("id", "planId", "title", "order", "namedAs", "responsibility", "team", "contact", "holderId", "holderName", "backup", "standIn", "standInSince", "handover", "source", "removedAt") SELECT x."id", x."planId", x."title", x."order", x."namedAs", x."responsibility", x."team", x."contact", x."holderId", x."holderName", x."backup", x."standIn", x."standInSince", x."handover", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Role", $7::json) x, moved),
w4 AS (INSERT INTO "Phase" ("id", "planId", "originId", "title", "publicTitle", "kind", "order", "objective", "at", "durationMin", "durationMax", "lengthCounts", "roleId", "deadline", "startedAt", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."publicTitle", x."kind", x."order", x."objective", x."at", x."durationMin", x."durationMax", x."lengthCounts", x."roleId", x."deadline", x."startedAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Phase", $8::json) x, moved),
w5 AS (INSERT INTO "Note" ("id", "planId", "phaseId", "stepId", "kind", "text", "order", "author", "createdAt", "source", "removedAt") SELECT x."id", x."planId", x."phaseId", x."stepId", x."kind", x."text", x."order", x."author", x."createdAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Note", $9::json) x, moved),
w6 AS (INSERT INTO "Step" ("id", "planId", "originId", "phaseId", "parentId", "title", "order", "status", "optional", "second", "confirmedBy", "confirmedAt", "claimedDone", "commands", "roleId", "assigneeId", "at", "durationMin", "durationMax", "lengthCounts", "afterIds", "learned", "startedAt", "startedBy", "finishedAt", "finishedBy", "reason", "touchedSeq", "touchedBy", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."phaseId", x."parentId", x."title", x."order", x."status", x."optional", x."second", x."confirmedBy", x."confirmedAt", x."claimedDone", x."commands", x."roleId", x."assigneeId", x."at", x."durationMin", x."durationMax", x."lengthCounts", x."afterIds", x."learned", x."startedAt", x."startedBy", x."finishedAt", x."finishedBy", x."reason", x."touchedSeq", x."touchedBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Step", $10::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
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

-- incidents-addRole
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Role" ("id", "planId", "title", "order", "namedAs", "responsibility", "team", "contact", "holderId", "holderName", "backup", "standIn", "standInSince", "handover", "source", "removedAt") SELECT x."id", x."planId", x."title", x."order", x."namedAs", x."responsibility", x."team", x."contact", x."holderId", x."holderName", x."backup", x."standIn", x."standInSince", x."handover", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Role", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, title, order, namedAs, responsibility, team, contact, holderId, holderName, backup, standIn, standInSince, handover, source, removedAt }

-- incidents-addRisk
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Risk" ("id", "planId", "originId", "title", "level", "mitigation", "roleId", "stepIds", "state", "reviewOn", "order", "seen", "firedAt", "firedBy", "note", "settledAt", "settledBy", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."level", x."mitigation", x."roleId", x."stepIds", x."state", x."reviewOn", x."order", x."seen", x."firedAt", x."firedBy", x."note", x."settledAt", x."settledBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Risk", $6::json) x, moved),
w3 AS (UPDATE "Plan" t SET "authors" = x."authors"
    FROM json_populate_recordset(NULL::"Plan", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, level, mitigation, roleId, stepIds, state, reviewOn, order, seen, firedAt, firedBy, note, settledAt, settledBy, source, removedAt }
-- $7 JSON, 1 × { id, authors }
-- $8 1 × string

-- incidents-addCheck
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Check" ("id", "planId", "originId", "stepId", "title", "command", "expected", "validate", "order", "verdict", "why", "output", "note", "resultAt", "resultBy", "touchedSeq", "touchedBy", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."stepId", x."title", x."command", x."expected", x."validate", x."order", x."verdict", x."why", x."output", x."note", x."resultAt", x."resultBy", x."touchedSeq", x."touchedBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Check", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, stepId, title, command, expected, validate, order, verdict, why, output, note, resultAt, resultBy, touchedSeq, touchedBy, source, removedAt }

-- incidents-addMetric
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Metric" ("id", "planId", "originId", "title", "segment", "unit", "better", "baseline", "baselineTaken", "silentMinutes", "goal", "trackOnly", "about", "probe", "order", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."segment", x."unit", x."better", x."baseline", x."baselineTaken", x."silentMinutes", x."goal", x."trackOnly", x."about", x."probe", x."order", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Metric", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, segment, unit, better, baseline, baselineTaken, silentMinutes, goal, trackOnly, about, probe, order, source, removedAt }

-- incidents-addThreshold
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

-- incidents-addTripwire
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

-- incidents-startPlan
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

-- openIncident
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Incident" ("id", "planId", "title", "severity", "dueAt", "roleId", "stepIds", "riskIds", "checkIds", "thresholdIds", "messageIds", "openedAt", "openedBy", "takenAt", "takenBy", "entries", "cause", "resolvedAt", "resolvedBy", "followUpId", "madeSeq") SELECT x."id", x."planId", x."title", x."severity", x."dueAt", x."roleId", x."stepIds", x."riskIds", x."checkIds", x."thresholdIds", x."messageIds", x."openedAt", x."openedBy", x."takenAt", x."takenBy", x."entries", x."cause", x."resolvedAt", x."resolvedBy", x."followUpId", x."madeSeq" FROM json_populate_recordset(NULL::"Incident", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, title, severity, dueAt, roleId, stepIds, riskIds, checkIds, thresholdIds, messageIds, openedAt, openedBy, takenAt, takenBy, entries, cause, resolvedAt, resolvedBy, followUpId, madeSeq }

-- takeIncident
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Incident" t SET "takenAt" = x."takenAt", "takenBy" = x."takenBy"
    FROM json_populate_recordset(NULL::"Incident", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, takenAt, takenBy }
-- $7 1 × string

-- editIncident
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Incident" t SET "checkIds" = x."checkIds", "dueAt" = x."dueAt", "entries" = x."entries", "riskIds" = x."riskIds", "roleId" = x."roleId", "severity" = x."severity", "stepIds" = x."stepIds", "thresholdIds" = x."thresholdIds"
    FROM json_populate_recordset(NULL::"Incident", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, checkIds, dueAt, entries, riskIds, roleId, severity, stepIds, thresholdIds }
-- $7 1 × string

-- editIncidentBack
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Incident" t SET "checkIds" = x."checkIds", "riskIds" = x."riskIds", "roleId" = x."roleId", "stepIds" = x."stepIds", "thresholdIds" = x."thresholdIds"
    FROM json_populate_recordset(NULL::"Incident", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, checkIds, riskIds, roleId, stepIds, thresholdIds }
-- $7 1 × string

-- noteIncident
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Incident" t SET "entries" = x."entries"
    FROM json_populate_recordset(NULL::"Incident", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, entries }
-- $7 1 × string

-- tellIncident
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Update" ("id", "planId", "headline", "body", "postedAt", "postedBy", "withdrawnAt", "mailedTo", "mailsFailed", "madeSeq") SELECT x."id", x."planId", x."headline", x."body", x."postedAt", x."postedBy", x."withdrawnAt", x."mailedTo", x."mailsFailed", x."madeSeq" FROM json_populate_recordset(NULL::"Update", $6::json) x, moved),
w3 AS (UPDATE "Incident" t SET "entries" = x."entries"
    FROM json_populate_recordset(NULL::"Incident", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($9::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, headline, body, postedAt, postedBy, withdrawnAt, mailedTo, mailsFailed, madeSeq }
-- $7 JSON, 1 × { id, entries }
-- $8 1 × string
-- $9 JSON, 1 × { run_at, job_key, queue, payload }

-- resolveIncident
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Incident" t SET "cause" = x."cause", "entries" = x."entries", "resolvedAt" = x."resolvedAt", "resolvedBy" = x."resolvedBy"
    FROM json_populate_recordset(NULL::"Incident", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, cause, entries, resolvedAt, resolvedBy }
-- $7 1 × string

-- reopenIncident: as resolveIncident

-- followUpIncident
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "CareCheck" ("id", "planId", "originId", "kind", "title", "target", "order", "afterMinutes", "afterCounts", "dueAt", "roleId", "reading", "readAt", "readBy", "verdict", "note", "answeredAt", "answeredBy", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."kind", x."title", x."target", x."order", x."afterMinutes", x."afterCounts", x."dueAt", x."roleId", x."reading", x."readAt", x."readBy", x."verdict", x."note", x."answeredAt", x."answeredBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"CareCheck", $6::json) x, moved),
w3 AS (UPDATE "Plan" t SET "revision" = x."revision"
    FROM json_populate_recordset(NULL::"Plan", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w4 AS (UPDATE "Incident" t SET "followUpId" = x."followUpId"
    FROM json_populate_recordset(NULL::"Incident", $9::json) x WHERE t.id = x.id AND t.id = ANY($10::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, kind, title, target, order, afterMinutes, afterCounts, dueAt, roleId, reading, readAt, readBy, verdict, note, answeredAt, answeredBy, source, removedAt }
-- $7 JSON, 1 × { id, revision }
-- $8 1 × string
-- $9 JSON, 1 × { id, followUpId }
-- $10 1 × string

-- incidents-addMessage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Message" ("id", "planId", "originId", "title", "subject", "body", "audience", "channel", "occasion", "at", "milestone", "repeats", "countsFrom", "order", "roleId", "fields", "channels", "onStatusPage", "meeting", "agenda", "invited", "heldAt", "heldBy", "sentSubject", "sentBody", "sentDigest", "sentAt", "sentBy", "sentTest", "updateId", "corrects", "auto", "second", "askedBy", "askedAt", "cameDueAt", "missedAt", "takenFor", "takenBy", "takenAt", "skippedAt", "skippedBy", "skippedReason", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."subject", x."body", x."audience", x."channel", x."occasion", x."at", x."milestone", x."repeats", x."countsFrom", x."order", x."roleId", x."fields", x."channels", x."onStatusPage", x."meeting", x."agenda", x."invited", x."heldAt", x."heldBy", x."sentSubject", x."sentBody", x."sentDigest", x."sentAt", x."sentBy", x."sentTest", x."updateId", x."corrects", x."auto", x."second", x."askedBy", x."askedAt", x."cameDueAt", x."missedAt", x."takenFor", x."takenBy", x."takenAt", x."skippedAt", x."skippedBy", x."skippedReason", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Message", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, subject, body, audience, channel, occasion, at, milestone, repeats, countsFrom, order, roleId, fields, channels, onStatusPage, meeting, agenda, invited, heldAt, heldBy, sentSubject, sentBody, sentDigest, sentAt, sentBy, sentTest, updateId, corrects, auto, second, askedBy, askedAt, cameDueAt, missedAt, takenFor, takenBy, takenAt, skippedAt, skippedBy, skippedReason, source, removedAt }

-- openIncidentOfMessage: as openIncident

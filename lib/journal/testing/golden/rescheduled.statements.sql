-- rescheduled-createPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Plan" ("id", "workspaceId", "seriesId", "slug", "title", "mode", "status", "t0", "zone", "calendar", "restricted", "revision", "createdAt", "createdBy", "authors", "startedAt", "workEndedAt", "endedAt", "endReason", "rescheduledTo", "reminderMinutes", "continues", "continuedBy", "window", "impact", "sending", "testChannel", "stageChannels", "blanks", "escalation", "primaryChannel") SELECT x."id", x."workspaceId", x."seriesId", x."slug", x."title", x."mode", x."status", x."t0", x."zone", x."calendar", x."restricted", x."revision", x."createdAt", x."createdBy", x."authors", x."startedAt", x."workEndedAt", x."endedAt", x."endReason", x."rescheduledTo", x."reminderMinutes", x."continues", x."continuedBy", x."window", x."impact", x."sending", x."testChannel", x."stageChannels", x."blanks", x."escalation", x."primaryChannel" FROM json_populate_recordset(NULL::"Plan", $6::json) x, moved),
w3 AS (INSERT INTO "Role" ("id", "planId", "title", "order", "namedAs", "responsibility", "team", "contact", "holderId", "holderName", "backup", "standIn", "standInSince", "handover", "source", "removedAt") SELECT x."id", x."planId", x."title", x."order", x."namedAs", x."responsibility", x."team", x."contact", x."holderId", x."holderName", x."backup", x."standIn", x."standInSince", x."handover", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Role", $7::json) x, moved),
w4 AS (INSERT INTO "Note" ("id", "planId", "phaseId", "stepId", "kind", "text", "order", "author", "createdAt", "source", "removedAt") SELECT x."id", x."planId", x."phaseId", x."stepId", x."kind", x."text", x."order", x."author", x."createdAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Note", $8::json) x, moved),
w5 AS (INSERT INTO "Phase" ("id", "planId", "originId", "title", "publicTitle", "kind", "order", "objective", "at", "durationMin", "durationMax", "lengthCounts", "roleId", "deadline", "startedAt", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."publicTitle", x."kind", x."order", x."objective", x."at", x."durationMin", x."durationMax", x."lengthCounts", x."roleId", x."deadline", x."startedAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Phase", $9::json) x, moved),
w6 AS (INSERT INTO "Step" ("id", "planId", "originId", "phaseId", "parentId", "title", "order", "status", "optional", "second", "confirmedBy", "confirmedAt", "claimedDone", "commands", "roleId", "assigneeId", "at", "durationMin", "durationMax", "lengthCounts", "afterIds", "learned", "startedAt", "startedBy", "finishedAt", "finishedBy", "reason", "touchedSeq", "touchedBy", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."phaseId", x."parentId", x."title", x."order", x."status", x."optional", x."second", x."confirmedBy", x."confirmedAt", x."claimedDone", x."commands", x."roleId", x."assigneeId", x."at", x."durationMin", x."durationMax", x."lengthCounts", x."afterIds", x."learned", x."startedAt", x."startedBy", x."finishedAt", x."finishedBy", x."reason", x."touchedSeq", x."touchedBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Step", $10::json) x, moved),
w7 AS (INSERT INTO "Gate" ("id", "planId", "originId", "title", "phaseId", "stepId", "directorRoleId", "voterRoleIds", "quorum", "deadline", "separation", "guidance", "pollId", "decisionId", "eased", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."phaseId", x."stepId", x."directorRoleId", x."voterRoleIds", x."quorum", x."deadline", x."separation", x."guidance", x."pollId", x."decisionId", x."eased", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Gate", $11::json) x, moved),
w8 AS (INSERT INTO "Criterion" ("id", "planId", "gateId", "text", "order", "answer", "evidence", "answeredAt", "answeredBy", "source", "removedAt") SELECT x."id", x."planId", x."gateId", x."text", x."order", x."answer", x."evidence", x."answeredAt", x."answeredBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Criterion", $12::json) x, moved),
w9 AS (INSERT INTO "SignOff" ("id", "planId", "roleId", "order", "gateId", "phaseId", "basis", "statement", "source", "removedAt") SELECT x."id", x."planId", x."roleId", x."order", x."gateId", x."phaseId", x."basis", x."statement", x."source", x."removedAt" FROM json_populate_recordset(NULL::"SignOff", $13::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, workspaceId, seriesId, slug, title, mode, status, t0, zone, calendar, restricted, revision, createdAt, createdBy, authors, startedAt, workEndedAt, endedAt, endReason, rescheduledTo, reminderMinutes, continues, continuedBy, window, impact, sending, testChannel, stageChannels, blanks, escalation, primaryChannel }
-- $7 JSON, 3 × { id, planId, title, order, namedAs, responsibility, team, contact, holderId, holderName, backup, standIn, standInSince, handover, source, removedAt }
-- $8 JSON, 3 × { id, planId, phaseId, stepId, kind, text, order, author, createdAt, source, removedAt }
-- $9 JSON, 3 × { id, planId, originId, title, publicTitle, kind, order, objective, at, durationMin, durationMax, lengthCounts, roleId, deadline, startedAt, source, removedAt }
-- $10 JSON, 9 × { id, planId, originId, phaseId, parentId, title, order, status, optional, second, confirmedBy, confirmedAt, claimedDone, commands, roleId, assigneeId, at, durationMin, durationMax, lengthCounts, afterIds, learned, startedAt, startedBy, finishedAt, finishedBy, reason, touchedSeq, touchedBy, source, removedAt }
-- $11 JSON, 1 × { id, planId, originId, title, phaseId, stepId, directorRoleId, voterRoleIds, quorum, deadline, separation, guidance, pollId, decisionId, eased, source, removedAt }
-- $12 JSON, 2 × { id, planId, gateId, text, order, answer, evidence, answeredAt, answeredBy, source, removedAt }
-- $13 JSON, 1 × { id, planId, roleId, order, gateId, phaseId, basis, statement, source, removedAt }

-- rescheduled-assignRole
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Role" t SET "holderId" = x."holderId", "holderName" = x."holderName"
    FROM json_populate_recordset(NULL::"Role", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, holderId, holderName }
-- $7 1 × string

-- rescheduled-startPlan
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

-- rescheduled-openPoll
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Poll" ("id", "planId", "gateId", "number", "openedAt", "openedBy", "closesAt", "closedAt") SELECT x."id", x."planId", x."gateId", x."number", x."openedAt", x."openedBy", x."closesAt", x."closedAt" FROM json_populate_recordset(NULL::"Poll", $6::json) x, moved),
w3 AS (UPDATE "Gate" t SET "pollId" = x."pollId"
    FROM json_populate_recordset(NULL::"Gate", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, gateId, number, openedAt, openedBy, closesAt, closedAt }
-- $7 JSON, 1 × { id, pollId }
-- $8 1 × string

-- rescheduled-decideGate
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Decision" ("id", "planId", "gateId", "pollId", "outcome", "rationale", "by", "roleTitle", "standingIn", "at", "against", "needsSecond", "secondedBy", "secondedAt", "withdrawnAt", "madeSeq") SELECT x."id", x."planId", x."gateId", x."pollId", x."outcome", x."rationale", x."by", x."roleTitle", x."standingIn", x."at", x."against", x."needsSecond", x."secondedBy", x."secondedAt", x."withdrawnAt", x."madeSeq" FROM json_populate_recordset(NULL::"Decision", $6::json) x, moved),
w3 AS (UPDATE "Gate" t SET "decisionId" = x."decisionId"
    FROM json_populate_recordset(NULL::"Gate", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w4 AS (UPDATE "Poll" t SET "closedAt" = x."closedAt"
    FROM json_populate_recordset(NULL::"Poll", $9::json) x WHERE t.id = x.id AND t.id = ANY($10::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w5 AS (UPDATE "Plan" t SET "endReason" = x."endReason", "endedAt" = x."endedAt", "rescheduledTo" = x."rescheduledTo", "status" = x."status"
    FROM json_populate_recordset(NULL::"Plan", $11::json) x WHERE t.id = x.id AND t.id = ANY($12::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($13::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, gateId, pollId, outcome, rationale, by, roleTitle, standingIn, at, against, needsSecond, secondedBy, secondedAt, withdrawnAt, madeSeq }
-- $7 JSON, 1 × { id, decisionId }
-- $8 1 × string
-- $9 JSON, 1 × { id, closedAt }
-- $10 1 × string
-- $11 JSON, 1 × { id, endReason, endedAt, rescheduledTo, status }
-- $12 1 × string
-- $13 JSON, 1 × { run_at, job_key, queue, payload }

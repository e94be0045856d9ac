-- messages-createPlan
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

-- addMessage
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

-- editMessage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "at" = x."at"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, at }
-- $7 1 × string

-- removeMessage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string

-- restoreMessage: as removeMessage

-- bindMessage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "fields" = x."fields"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, fields }
-- $7 1 × string

-- fillMessage: as bindMessage

-- fillWho: as bindMessage

-- openMessage: as bindMessage

-- fillWhoAgain: as bindMessage

-- skipMessage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "skippedAt" = x."skippedAt", "skippedBy" = x."skippedBy", "skippedReason" = x."skippedReason"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, skippedAt, skippedBy, skippedReason }
-- $7 1 × string

-- unskipMessage: as skipMessage

-- sayMessage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "sentAt" = x."sentAt", "sentBody" = x."sentBody", "sentBy" = x."sentBy", "sentDigest" = x."sentDigest", "sentSubject" = x."sentSubject"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, sentAt, sentBody, sentBy, sentDigest, sentSubject }
-- $7 1 × string

-- sayImpact
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "impact" = x."impact"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, impact }
-- $7 1 × string

-- addLeaving: as addMessage

-- sendMessage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "sentAt" = x."sentAt", "sentBody" = x."sentBody", "sentBy" = x."sentBy", "sentDigest" = x."sentDigest"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Delivery" ("id", "planId", "messageId", "stage", "invite", "channelId", "channel", "state", "attempts", "why", "tryAt", "asksUntil", "readers", "handle", "queuedAt", "doneAt", "madeSeq") SELECT x."id", x."planId", x."messageId", x."stage", x."invite", x."channelId", x."channel", x."state", x."attempts", x."why", x."tryAt", x."asksUntil", x."readers", x."handle", x."queuedAt", x."doneAt", x."madeSeq" FROM json_populate_recordset(NULL::"Delivery", $8::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($9::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, sentAt, sentBody, sentBy, sentDigest }
-- $7 1 × string
-- $8 JSON, 2 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $9 JSON, 2 × { run_at, job_key, queue, payload }

-- tryBusy
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Delivery" t SET "attempts" = x."attempts", "tryAt" = x."tryAt", "why" = x."why"
    FROM json_populate_recordset(NULL::"Delivery", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($8::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, attempts, tryAt, why }
-- $7 1 × string
-- $8 JSON, 1 × { run_at, job_key, queue, payload }

-- tryGone
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Delivery" t SET "attempts" = x."attempts", "doneAt" = x."doneAt", "state" = x."state", "tryAt" = x."tryAt", "why" = x."why"
    FROM json_populate_recordset(NULL::"Delivery", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, attempts, doneAt, state, tryAt, why }
-- $7 1 × string

-- sendAgain
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Delivery" t SET "attempts" = x."attempts", "doneAt" = x."doneAt", "state" = x."state", "tryAt" = x."tryAt"
    FROM json_populate_recordset(NULL::"Delivery", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($8::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, attempts, doneAt, state, tryAt }
-- $7 1 × string
-- $8 JSON, 1 × { run_at, job_key, queue, payload }

-- tryTaken
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Delivery" t SET "attempts" = x."attempts", "doneAt" = x."doneAt", "handle" = x."handle", "state" = x."state", "tryAt" = x."tryAt", "why" = x."why"
    FROM json_populate_recordset(NULL::"Delivery", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, attempts, doneAt, handle, state, tryAt, why }
-- $7 1 × string

-- deliverByHand
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Delivery" t SET "doneAt" = x."doneAt", "state" = x."state", "tryAt" = x."tryAt"
    FROM json_populate_recordset(NULL::"Delivery", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($8::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, doneAt, state, tryAt }
-- $7 1 × string
-- $8 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36 }

-- addLater: as addMessage

-- editChannels
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "channels" = x."channels"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, channels }
-- $7 1 × string

-- addSender
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

-- addCopyPhase
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

-- addCopy
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Step" ("id", "planId", "originId", "phaseId", "parentId", "title", "order", "status", "optional", "second", "confirmedBy", "confirmedAt", "claimedDone", "commands", "roleId", "assigneeId", "at", "durationMin", "durationMax", "lengthCounts", "afterIds", "learned", "startedAt", "startedBy", "finishedAt", "finishedBy", "reason", "touchedSeq", "touchedBy", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."phaseId", x."parentId", x."title", x."order", x."status", x."optional", x."second", x."confirmedBy", x."confirmedAt", x."claimedDone", x."commands", x."roleId", x."assigneeId", x."at", x."durationMin", x."durationMax", x."lengthCounts", x."afterIds", x."learned", x."startedAt", x."startedBy", x."finishedAt", x."finishedBy", x."reason", x."touchedSeq", x."touchedBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Step", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, phaseId, parentId, title, order, status, optional, second, confirmedBy, confirmedAt, claimedDone, commands, roleId, assigneeId, at, durationMin, durationMax, lengthCounts, afterIds, learned, startedAt, startedBy, finishedAt, finishedBy, reason, touchedSeq, touchedBy, source, removedAt }

-- addReady: as addMessage

-- bindRole: as bindMessage

-- bindStep: as bindMessage

-- confirmResult: as bindMessage

-- addAsked
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Gate" ("id", "planId", "originId", "title", "phaseId", "stepId", "directorRoleId", "voterRoleIds", "quorum", "deadline", "separation", "guidance", "pollId", "decisionId", "eased", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."phaseId", x."stepId", x."directorRoleId", x."voterRoleIds", x."quorum", x."deadline", x."separation", x."guidance", x."pollId", x."decisionId", x."eased", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Gate", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, phaseId, stepId, directorRoleId, voterRoleIds, quorum, deadline, separation, guidance, pollId, decisionId, eased, source, removedAt }

-- addShare
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Stage" ("id", "planId", "originId", "title", "percent", "cohort", "actions", "afterMinutes", "afterFrom", "soakMinutes", "criteria", "answers", "promotesItself", "order", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."percent", x."cohort", x."actions", x."afterMinutes", x."afterFrom", x."soakMinutes", x."criteria", x."answers", x."promotesItself", x."order", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Stage", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, percent, cohort, actions, afterMinutes, afterFrom, soakMinutes, criteria, answers, promotesItself, order, source, removedAt }

-- addCopied: as addMessage

-- addDecided: as addMessage

-- addReached: as addMessage

-- waitForGate
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "milestone" = x."milestone"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, milestone }
-- $7 1 × string

-- waitForStage: as waitForGate

-- waitForPhase: as waitForGate

-- sendTest
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "sending" = x."sending", "testChannel" = x."testChannel"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, sending, testChannel }
-- $7 1 × string

-- sendAsTest
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "sentAt" = x."sentAt", "sentBody" = x."sentBody", "sentBy" = x."sentBy", "sentDigest" = x."sentDigest", "sentSubject" = x."sentSubject", "sentTest" = x."sentTest"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Delivery" ("id", "planId", "messageId", "stage", "invite", "channelId", "channel", "state", "attempts", "why", "tryAt", "asksUntil", "readers", "handle", "queuedAt", "doneAt", "madeSeq") SELECT x."id", x."planId", x."messageId", x."stage", x."invite", x."channelId", x."channel", x."state", x."attempts", x."why", x."tryAt", x."asksUntil", x."readers", x."handle", x."queuedAt", x."doneAt", x."madeSeq" FROM json_populate_recordset(NULL::"Delivery", $8::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($9::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, sentAt, sentBody, sentBy, sentDigest, sentSubject, sentTest }
-- $7 1 × string
-- $8 JSON, 1 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $9 JSON, 1 × { run_at, job_key, queue, payload }

-- sendLive
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "sending" = x."sending", "testChannel" = x."testChannel"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Message" t SET "sentAt" = x."sentAt", "sentBody" = x."sentBody", "sentBy" = x."sentBy", "sentDigest" = x."sentDigest", "sentSubject" = x."sentSubject", "sentTest" = x."sentTest"
    FROM json_populate_recordset(NULL::"Message", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w4 AS (UPDATE "Delivery" t SET "doneAt" = x."doneAt", "state" = x."state", "tryAt" = x."tryAt", "why" = x."why"
    FROM json_populate_recordset(NULL::"Delivery", $10::json) x WHERE t.id = x.id AND t.id = ANY($11::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($12::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, sending, testChannel }
-- $7 1 × string
-- $8 JSON, 1 × { id, sentAt, sentBody, sentBy, sentDigest, sentSubject, sentTest }
-- $9 1 × string
-- $10 JSON, 1 × { id, doneAt, state, tryAt, why }
-- $11 1 × string
-- $12 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35 }

-- sendOff
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "sending" = x."sending"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, sending }
-- $7 1 × string

-- sendLiveAgain: as sendOff

-- channelsOfDecided: as editChannels

-- setLeaving
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "second" = x."second"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, second }
-- $7 1 × string

-- askToSend
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "askedAt" = x."askedAt", "askedBy" = x."askedBy"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, askedAt, askedBy }
-- $7 1 × string

-- sendAsSecond
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "askedAt" = x."askedAt", "askedBy" = x."askedBy", "sentAt" = x."sentAt", "sentBody" = x."sentBody", "sentBy" = x."sentBy", "sentDigest" = x."sentDigest"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Delivery" ("id", "planId", "messageId", "stage", "invite", "channelId", "channel", "state", "attempts", "why", "tryAt", "asksUntil", "readers", "handle", "queuedAt", "doneAt", "madeSeq") SELECT x."id", x."planId", x."messageId", x."stage", x."invite", x."channelId", x."channel", x."state", x."attempts", x."why", x."tryAt", x."asksUntil", x."readers", x."handle", x."queuedAt", x."doneAt", x."madeSeq" FROM json_populate_recordset(NULL::"Delivery", $8::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($9::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, askedAt, askedBy, sentAt, sentBody, sentBy, sentDigest }
-- $7 1 × string
-- $8 JSON, 2 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $9 JSON, 2 × { run_at, job_key, queue, payload }

-- moveForMessages
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "t0" = x."t0"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved)),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($8::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, t0 }
-- $7 1 × string
-- $8 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 }

-- addDue
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Message" ("id", "planId", "originId", "title", "subject", "body", "audience", "channel", "occasion", "at", "milestone", "repeats", "countsFrom", "order", "roleId", "fields", "channels", "onStatusPage", "meeting", "agenda", "invited", "heldAt", "heldBy", "sentSubject", "sentBody", "sentDigest", "sentAt", "sentBy", "sentTest", "updateId", "corrects", "auto", "second", "askedBy", "askedAt", "cameDueAt", "missedAt", "takenFor", "takenBy", "takenAt", "skippedAt", "skippedBy", "skippedReason", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."subject", x."body", x."audience", x."channel", x."occasion", x."at", x."milestone", x."repeats", x."countsFrom", x."order", x."roleId", x."fields", x."channels", x."onStatusPage", x."meeting", x."agenda", x."invited", x."heldAt", x."heldBy", x."sentSubject", x."sentBody", x."sentDigest", x."sentAt", x."sentBy", x."sentTest", x."updateId", x."corrects", x."auto", x."second", x."askedBy", x."askedAt", x."cameDueAt", x."missedAt", x."takenFor", x."takenBy", x."takenAt", x."skippedAt", x."skippedBy", x."skippedReason", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Message", $6::json) x, moved),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($7::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, subject, body, audience, channel, occasion, at, milestone, repeats, countsFrom, order, roleId, fields, channels, onStatusPage, meeting, agenda, invited, heldAt, heldBy, sentSubject, sentBody, sentDigest, sentAt, sentBy, sentTest, updateId, corrects, auto, second, askedBy, askedAt, cameDueAt, missedAt, takenFor, takenBy, takenAt, skippedAt, skippedBy, skippedReason, source, removedAt }
-- $7 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31 }

-- noteCameDue
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "cameDueAt" = x."cameDueAt"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($8::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, cameDueAt }
-- $7 1 × string
-- $8 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31 }

-- noteMessageMissed
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "missedAt" = x."missedAt"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($8::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, missedAt }
-- $7 1 × string
-- $8 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31 }

-- addAuto
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Message" ("id", "planId", "originId", "title", "subject", "body", "audience", "channel", "occasion", "at", "milestone", "repeats", "countsFrom", "order", "roleId", "fields", "channels", "onStatusPage", "meeting", "agenda", "invited", "heldAt", "heldBy", "sentSubject", "sentBody", "sentDigest", "sentAt", "sentBy", "sentTest", "updateId", "corrects", "auto", "second", "askedBy", "askedAt", "cameDueAt", "missedAt", "takenFor", "takenBy", "takenAt", "skippedAt", "skippedBy", "skippedReason", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."subject", x."body", x."audience", x."channel", x."occasion", x."at", x."milestone", x."repeats", x."countsFrom", x."order", x."roleId", x."fields", x."channels", x."onStatusPage", x."meeting", x."agenda", x."invited", x."heldAt", x."heldBy", x."sentSubject", x."sentBody", x."sentDigest", x."sentAt", x."sentBy", x."sentTest", x."updateId", x."corrects", x."auto", x."second", x."askedBy", x."askedAt", x."cameDueAt", x."missedAt", x."takenFor", x."takenBy", x."takenAt", x."skippedAt", x."skippedBy", x."skippedReason", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Message", $6::json) x, moved),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($7::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, subject, body, audience, channel, occasion, at, milestone, repeats, countsFrom, order, roleId, fields, channels, onStatusPage, meeting, agenda, invited, heldAt, heldBy, sentSubject, sentBody, sentDigest, sentAt, sentBy, sentTest, updateId, corrects, auto, second, askedBy, askedAt, cameDueAt, missedAt, takenFor, takenBy, takenAt, skippedAt, skippedBy, skippedReason, source, removedAt }
-- $7 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32 }

-- setAuto
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "auto" = x."auto"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, auto }
-- $7 1 × string

-- leaveByItself
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "cameDueAt" = x."cameDueAt", "sentAt" = x."sentAt", "sentBody" = x."sentBody", "sentBy" = x."sentBy", "sentDigest" = x."sentDigest"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Delivery" ("id", "planId", "messageId", "stage", "invite", "channelId", "channel", "state", "attempts", "why", "tryAt", "asksUntil", "readers", "handle", "queuedAt", "doneAt", "madeSeq") SELECT x."id", x."planId", x."messageId", x."stage", x."invite", x."channelId", x."channel", x."state", x."attempts", x."why", x."tryAt", x."asksUntil", x."readers", x."handle", x."queuedAt", x."doneAt", x."madeSeq" FROM json_populate_recordset(NULL::"Delivery", $8::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($9::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($10::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, cameDueAt, sentAt, sentBody, sentBy, sentDigest }
-- $7 1 × string
-- $8 JSON, 2 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $9 JSON, 2 × { run_at, job_key, queue, payload }
-- $10 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32 }

-- addReport
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Message" ("id", "planId", "originId", "title", "subject", "body", "audience", "channel", "occasion", "at", "milestone", "repeats", "countsFrom", "order", "roleId", "fields", "channels", "onStatusPage", "meeting", "agenda", "invited", "heldAt", "heldBy", "sentSubject", "sentBody", "sentDigest", "sentAt", "sentBy", "sentTest", "updateId", "corrects", "auto", "second", "askedBy", "askedAt", "cameDueAt", "missedAt", "takenFor", "takenBy", "takenAt", "skippedAt", "skippedBy", "skippedReason", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."subject", x."body", x."audience", x."channel", x."occasion", x."at", x."milestone", x."repeats", x."countsFrom", x."order", x."roleId", x."fields", x."channels", x."onStatusPage", x."meeting", x."agenda", x."invited", x."heldAt", x."heldBy", x."sentSubject", x."sentBody", x."sentDigest", x."sentAt", x."sentBy", x."sentTest", x."updateId", x."corrects", x."auto", x."second", x."askedBy", x."askedAt", x."cameDueAt", x."missedAt", x."takenFor", x."takenBy", x."takenAt", x."skippedAt", x."skippedBy", x."skippedReason", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Message", $6::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($7::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, subject, body, audience, channel, occasion, at, milestone, repeats, countsFrom, order, roleId, fields, channels, onStatusPage, meeting, agenda, invited, heldAt, heldBy, sentSubject, sentBody, sentDigest, sentAt, sentBy, sentTest, updateId, corrects, auto, second, askedBy, askedAt, cameDueAt, missedAt, takenFor, takenBy, takenAt, skippedAt, skippedBy, skippedReason, source, removedAt }
-- $7 JSON, 1 × { run_at, job_key, queue, payload }

-- correctMessage: as addMessage

-- sendCorrection
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "sentAt" = x."sentAt", "sentBody" = x."sentBody", "sentBy" = x."sentBy", "sentDigest" = x."sentDigest", "sentSubject" = x."sentSubject"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Delivery" ("id", "planId", "messageId", "stage", "invite", "channelId", "channel", "state", "attempts", "why", "tryAt", "asksUntil", "readers", "handle", "queuedAt", "doneAt", "madeSeq") SELECT x."id", x."planId", x."messageId", x."stage", x."invite", x."channelId", x."channel", x."state", x."attempts", x."why", x."tryAt", x."asksUntil", x."readers", x."handle", x."queuedAt", x."doneAt", x."madeSeq" FROM json_populate_recordset(NULL::"Delivery", $8::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($9::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, sentAt, sentBody, sentBy, sentDigest, sentSubject }
-- $7 1 × string
-- $8 JSON, 2 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $9 JSON, 2 × { run_at, job_key, queue, payload }

-- postMailed
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Update" ("id", "planId", "headline", "body", "postedAt", "postedBy", "withdrawnAt", "mailedTo", "mailsFailed", "madeSeq") SELECT x."id", x."planId", x."headline", x."body", x."postedAt", x."postedBy", x."withdrawnAt", x."mailedTo", x."mailsFailed", x."madeSeq" FROM json_populate_recordset(NULL::"Update", $6::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($7::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, headline, body, postedAt, postedBy, withdrawnAt, mailedTo, mailsFailed, madeSeq }
-- $7 JSON, 1 × { run_at, job_key, queue, payload }

-- noteUpdateMailed
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Update" t SET "mailedTo" = x."mailedTo", "mailsFailed" = x."mailsFailed"
    FROM json_populate_recordset(NULL::"Update", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, mailedTo, mailsFailed }
-- $7 1 × string

-- addBlank: as addCopy

-- fillBlank
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "blanks" = x."blanks"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, blanks }
-- $7 1 × string

-- addTold
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

-- addNumbers: as addMessage

-- bindMetric: as bindMessage

-- addRepeated: as addMessage

-- sendRepeated
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "sentAt" = x."sentAt", "sentBody" = x."sentBody", "sentBy" = x."sentBy", "sentDigest" = x."sentDigest"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Message" ("id", "planId", "originId", "title", "subject", "body", "audience", "channel", "occasion", "at", "milestone", "repeats", "countsFrom", "order", "roleId", "fields", "channels", "onStatusPage", "meeting", "agenda", "invited", "heldAt", "heldBy", "sentSubject", "sentBody", "sentDigest", "sentAt", "sentBy", "sentTest", "updateId", "corrects", "auto", "second", "askedBy", "askedAt", "cameDueAt", "missedAt", "takenFor", "takenBy", "takenAt", "skippedAt", "skippedBy", "skippedReason", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."subject", x."body", x."audience", x."channel", x."occasion", x."at", x."milestone", x."repeats", x."countsFrom", x."order", x."roleId", x."fields", x."channels", x."onStatusPage", x."meeting", x."agenda", x."invited", x."heldAt", x."heldBy", x."sentSubject", x."sentBody", x."sentDigest", x."sentAt", x."sentBy", x."sentTest", x."updateId", x."corrects", x."auto", x."second", x."askedBy", x."askedAt", x."cameDueAt", x."missedAt", x."takenFor", x."takenBy", x."takenAt", x."skippedAt", x."skippedBy", x."skippedReason", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Message", $8::json) x, moved),
w4 AS (INSERT INTO "Delivery" ("id", "planId", "messageId", "stage", "invite", "channelId", "channel", "state", "attempts", "why", "tryAt", "asksUntil", "readers", "handle", "queuedAt", "doneAt", "madeSeq") SELECT x."id", x."planId", x."messageId", x."stage", x."invite", x."channelId", x."channel", x."state", x."attempts", x."why", x."tryAt", x."asksUntil", x."readers", x."handle", x."queuedAt", x."doneAt", x."madeSeq" FROM json_populate_recordset(NULL::"Delivery", $9::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($10::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, sentAt, sentBody, sentBy, sentDigest }
-- $7 1 × string
-- $8 JSON, 1 × { id, planId, originId, title, subject, body, audience, channel, occasion, at, milestone, repeats, countsFrom, order, roleId, fields, channels, onStatusPage, meeting, agenda, invited, heldAt, heldBy, sentSubject, sentBody, sentDigest, sentAt, sentBy, sentTest, updateId, corrects, auto, second, askedBy, askedAt, cameDueAt, missedAt, takenFor, takenBy, takenAt, skippedAt, skippedBy, skippedReason, source, removedAt }
-- $9 JSON, 2 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $10 JSON, 2 × { run_at, job_key, queue, payload }

-- repeatEachWeek
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "repeats" = x."repeats"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, repeats }
-- $7 1 × string

-- addOnIncident: as addMessage

-- beginWords
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "body" = x."body", "fields" = x."fields", "subject" = x."subject"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, body, fields, subject }
-- $7 1 × string

-- addMeeting: as addReport

-- inviteToMeeting
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "invited" = x."invited", "sentAt" = x."sentAt", "sentBody" = x."sentBody", "sentBy" = x."sentBy", "sentDigest" = x."sentDigest"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Delivery" ("id", "planId", "messageId", "stage", "invite", "channelId", "channel", "state", "attempts", "why", "tryAt", "asksUntil", "readers", "handle", "queuedAt", "doneAt", "madeSeq") SELECT x."id", x."planId", x."messageId", x."stage", x."invite", x."channelId", x."channel", x."state", x."attempts", x."why", x."tryAt", x."asksUntil", x."readers", x."handle", x."queuedAt", x."doneAt", x."madeSeq" FROM json_populate_recordset(NULL::"Delivery", $8::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($9::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($10::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, invited, sentAt, sentBody, sentBy, sentDigest }
-- $7 1 × string
-- $8 JSON, 2 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $9 JSON, 2 × { run_at, job_key, queue, payload }
-- $10 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35 }

-- changeMeeting
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "at" = x."at", "meeting" = x."meeting"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($8::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, at, meeting }
-- $7 1 × string
-- $8 JSON, 1 × { run_at, job_key, queue, payload }

-- noteMeetingMoved
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "invited" = x."invited"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Delivery" ("id", "planId", "messageId", "stage", "invite", "channelId", "channel", "state", "attempts", "why", "tryAt", "asksUntil", "readers", "handle", "queuedAt", "doneAt", "madeSeq") SELECT x."id", x."planId", x."messageId", x."stage", x."invite", x."channelId", x."channel", x."state", x."attempts", x."why", x."tryAt", x."asksUntil", x."readers", x."handle", x."queuedAt", x."doneAt", x."madeSeq" FROM json_populate_recordset(NULL::"Delivery", $8::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($9::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($10::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, invited }
-- $7 1 × string
-- $8 JSON, 2 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $9 JSON, 2 × { run_at, job_key, queue, payload }
-- $10 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35 }

-- noteAgendaItem
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "agenda" = x."agenda"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, agenda }
-- $7 1 × string

-- makeMeetingAction
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "CareCheck" ("id", "planId", "originId", "kind", "title", "target", "order", "afterMinutes", "afterCounts", "dueAt", "roleId", "reading", "readAt", "readBy", "verdict", "note", "answeredAt", "answeredBy", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."kind", x."title", x."target", x."order", x."afterMinutes", x."afterCounts", x."dueAt", x."roleId", x."reading", x."readAt", x."readBy", x."verdict", x."note", x."answeredAt", x."answeredBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"CareCheck", $6::json) x, moved),
w3 AS (UPDATE "Message" t SET "agenda" = x."agenda"
    FROM json_populate_recordset(NULL::"Message", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, kind, title, target, order, afterMinutes, afterCounts, dueAt, roleId, reading, readAt, readBy, verdict, note, answeredAt, answeredBy, source, removedAt }
-- $7 JSON, 1 × { id, agenda }
-- $8 1 × string

-- endMeeting
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "heldAt" = x."heldAt", "heldBy" = x."heldBy"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Message" ("id", "planId", "originId", "title", "subject", "body", "audience", "channel", "occasion", "at", "milestone", "repeats", "countsFrom", "order", "roleId", "fields", "channels", "onStatusPage", "meeting", "agenda", "invited", "heldAt", "heldBy", "sentSubject", "sentBody", "sentDigest", "sentAt", "sentBy", "sentTest", "updateId", "corrects", "auto", "second", "askedBy", "askedAt", "cameDueAt", "missedAt", "takenFor", "takenBy", "takenAt", "skippedAt", "skippedBy", "skippedReason", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."subject", x."body", x."audience", x."channel", x."occasion", x."at", x."milestone", x."repeats", x."countsFrom", x."order", x."roleId", x."fields", x."channels", x."onStatusPage", x."meeting", x."agenda", x."invited", x."heldAt", x."heldBy", x."sentSubject", x."sentBody", x."sentDigest", x."sentAt", x."sentBy", x."sentTest", x."updateId", x."corrects", x."auto", x."second", x."askedBy", x."askedAt", x."cameDueAt", x."missedAt", x."takenFor", x."takenBy", x."takenAt", x."skippedAt", x."skippedBy", x."skippedReason", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Message", $8::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, heldAt, heldBy }
-- $7 1 × string
-- $8 JSON, 1 × { id, planId, originId, title, subject, body, audience, channel, occasion, at, milestone, repeats, countsFrom, order, roleId, fields, channels, onStatusPage, meeting, agenda, invited, heldAt, heldBy, sentSubject, sentBody, sentDigest, sentAt, sentBy, sentTest, updateId, corrects, auto, second, askedBy, askedAt, cameDueAt, missedAt, takenFor, takenBy, takenAt, skippedAt, skippedBy, skippedReason, source, removedAt }

-- addSecondMeeting: as addReport

-- plainAgain
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "meeting" = x."meeting"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($8::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, meeting }
-- $7 1 × string
-- $8 JSON, 1 × { run_at, job_key, queue, payload }

-- meetingAgain: as plainAgain

-- inviteToSecond
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "invited" = x."invited", "sentAt" = x."sentAt", "sentBody" = x."sentBody", "sentBy" = x."sentBy", "sentDigest" = x."sentDigest"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Delivery" ("id", "planId", "messageId", "stage", "invite", "channelId", "channel", "state", "attempts", "why", "tryAt", "asksUntil", "readers", "handle", "queuedAt", "doneAt", "madeSeq") SELECT x."id", x."planId", x."messageId", x."stage", x."invite", x."channelId", x."channel", x."state", x."attempts", x."why", x."tryAt", x."asksUntil", x."readers", x."handle", x."queuedAt", x."doneAt", x."madeSeq" FROM json_populate_recordset(NULL::"Delivery", $8::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($9::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($10::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, invited, sentAt, sentBody, sentBy, sentDigest }
-- $7 1 × string
-- $8 JSON, 2 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $9 JSON, 2 × { run_at, job_key, queue, payload }
-- $10 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41 }

-- callOffMeeting
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "skippedAt" = x."skippedAt", "skippedBy" = x."skippedBy", "skippedReason" = x."skippedReason"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($8::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, skippedAt, skippedBy, skippedReason }
-- $7 1 × string
-- $8 JSON, 1 × { run_at, job_key, queue, payload }

-- tellMeeting
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "invited" = x."invited"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Delivery" ("id", "planId", "messageId", "stage", "invite", "channelId", "channel", "state", "attempts", "why", "tryAt", "asksUntil", "readers", "handle", "queuedAt", "doneAt", "madeSeq") SELECT x."id", x."planId", x."messageId", x."stage", x."invite", x."channelId", x."channel", x."state", x."attempts", x."why", x."tryAt", x."asksUntil", x."readers", x."handle", x."queuedAt", x."doneAt", x."madeSeq" FROM json_populate_recordset(NULL::"Delivery", $8::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($9::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($10::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, invited }
-- $7 1 × string
-- $8 JSON, 2 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $9 JSON, 2 × { run_at, job_key, queue, payload }
-- $10 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41 }

-- addCount: as addMessage

-- fillCount: as bindMessage

-- bindPhaseSteps: as bindMessage

-- takeMessage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "takenAt" = x."takenAt", "takenBy" = x."takenBy", "takenFor" = x."takenFor"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, takenAt, takenBy, takenFor }
-- $7 1 × string

-- audiences-createPlan
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

-- audiences-addRole
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

-- audiences-startPlan
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

-- addAudience
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Audience" ("id", "planId", "originId", "title", "interest", "who", "reach", "channel", "channels", "onStatusPage", "everyMinutes", "quietFrom", "quietTo", "roleId", "order", "missedAt", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."interest", x."who", x."reach", x."channel", x."channels", x."onStatusPage", x."everyMinutes", x."quietFrom", x."quietTo", x."roleId", x."order", x."missedAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Audience", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, interest, who, reach, channel, channels, onStatusPage, everyMinutes, quietFrom, quietTo, roleId, order, missedAt, source, removedAt }

-- editAudience
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Audience" t SET "everyMinutes" = x."everyMinutes"
    FROM json_populate_recordset(NULL::"Audience", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($8::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, everyMinutes }
-- $7 1 × string
-- $8 JSON, 1 × { run_at, job_key, queue, payload }

-- removeAudience
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Audience" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Audience", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($8::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string
-- $8 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36 }

-- restoreAudience
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Audience" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Audience", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($8::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string
-- $8 JSON, 1 × { run_at, job_key, queue, payload }

-- retellAudience
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Audience" t SET "channel" = x."channel"
    FROM json_populate_recordset(NULL::"Audience", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, channel }
-- $7 1 × string

-- noteUpdateMissed
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Audience" t SET "missedAt" = x."missedAt"
    FROM json_populate_recordset(NULL::"Audience", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($8::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, missedAt }
-- $7 1 × string
-- $8 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36 }

-- tellByChannels
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Audience" t SET "channels" = x."channels", "who" = x."who"
    FROM json_populate_recordset(NULL::"Audience", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, channels, who }
-- $7 1 × string

-- addReaders: as addAudience

-- addTold
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

-- sendToAudiences
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Message" t SET "sentAt" = x."sentAt", "sentBody" = x."sentBody", "sentBy" = x."sentBy", "sentDigest" = x."sentDigest", "updateId" = x."updateId"
    FROM json_populate_recordset(NULL::"Message", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Delivery" ("id", "planId", "messageId", "stage", "invite", "channelId", "channel", "state", "attempts", "why", "tryAt", "asksUntil", "readers", "handle", "queuedAt", "doneAt", "madeSeq") SELECT x."id", x."planId", x."messageId", x."stage", x."invite", x."channelId", x."channel", x."state", x."attempts", x."why", x."tryAt", x."asksUntil", x."readers", x."handle", x."queuedAt", x."doneAt", x."madeSeq" FROM json_populate_recordset(NULL::"Delivery", $8::json) x, moved),
w4 AS (INSERT INTO "Update" ("id", "planId", "headline", "body", "postedAt", "postedBy", "withdrawnAt", "mailedTo", "mailsFailed", "madeSeq") SELECT x."id", x."planId", x."headline", x."body", x."postedAt", x."postedBy", x."withdrawnAt", x."mailedTo", x."mailsFailed", x."madeSeq" FROM json_populate_recordset(NULL::"Update", $9::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($10::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, sentAt, sentBody, sentBy, sentDigest, updateId }
-- $7 1 × string
-- $8 JSON, 2 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $9 JSON, 1 × { id, planId, headline, body, postedAt, postedBy, withdrawnAt, mailedTo, mailsFailed, madeSeq }
-- $10 JSON, 4 × { run_at, job_key, queue, payload }

-- leaveAlone
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Audience" t SET "quietFrom" = x."quietFrom", "quietTo" = x."quietTo"
    FROM json_populate_recordset(NULL::"Audience", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, quietFrom, quietTo }
-- $7 1 × string

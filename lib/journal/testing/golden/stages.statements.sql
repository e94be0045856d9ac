-- stages-createPlan
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

-- addStage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Stage" ("id", "planId", "originId", "title", "percent", "cohort", "actions", "afterMinutes", "afterFrom", "soakMinutes", "criteria", "answers", "promotesItself", "order", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."percent", x."cohort", x."actions", x."afterMinutes", x."afterFrom", x."soakMinutes", x."criteria", x."answers", x."promotesItself", x."order", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Stage", $6::json) x, moved),
w3 AS (UPDATE "Plan" t SET "authors" = x."authors"
    FROM json_populate_recordset(NULL::"Plan", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, percent, cohort, actions, afterMinutes, afterFrom, soakMinutes, criteria, answers, promotesItself, order, source, removedAt }
-- $7 JSON, 1 × { id, authors }
-- $8 1 × string

-- stages-addStage-half
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

-- stages-addStage-all: as stages-addStage-half

-- editStage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Stage" t SET "actions" = x."actions", "criteria" = x."criteria"
    FROM json_populate_recordset(NULL::"Stage", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, actions, criteria }
-- $7 1 × string

-- removeStage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Stage" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Stage", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string

-- restoreStage: as removeStage

-- countWaits
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Stage" t SET "afterFrom" = x."afterFrom"
    FROM json_populate_recordset(NULL::"Stage", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, afterFrom }
-- $7 1 × string

-- stages-startPlan
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

-- enterStage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "StageVisit" ("id", "planId", "stageId", "enteredAt", "enteredBy", "extendedMinutes", "pauses", "soakedAt", "leftAt", "leftBy", "outcome", "against", "reason", "madeSeq") SELECT x."id", x."planId", x."stageId", x."enteredAt", x."enteredBy", x."extendedMinutes", x."pauses", x."soakedAt", x."leftAt", x."leftBy", x."outcome", x."against", x."reason", x."madeSeq" FROM json_populate_recordset(NULL::"StageVisit", $6::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($7::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, stageId, enteredAt, enteredBy, extendedMinutes, pauses, soakedAt, leftAt, leftBy, outcome, against, reason, madeSeq }
-- $7 JSON, 1 × { run_at, job_key, queue, payload }

-- holdStage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "StageVisit" t SET "pauses" = x."pauses"
    FROM json_populate_recordset(NULL::"StageVisit", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($8::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, pauses }
-- $7 1 × string
-- $8 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 }

-- resumeStage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "StageVisit" t SET "pauses" = x."pauses"
    FROM json_populate_recordset(NULL::"StageVisit", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($8::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, pauses }
-- $7 1 × string
-- $8 JSON, 1 × { run_at, job_key, queue, payload }

-- extendStage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "StageVisit" t SET "extendedMinutes" = x."extendedMinutes"
    FROM json_populate_recordset(NULL::"StageVisit", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($8::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, extendedMinutes }
-- $7 1 × string
-- $8 JSON, 1 × { run_at, job_key, queue, payload }

-- stages-holdPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Hold" ("id", "planId", "reason", "heldAt", "heldBy", "resumedAt", "resumedBy", "note", "interrupted") SELECT x."id", x."planId", x."reason", x."heldAt", x."heldBy", x."resumedAt", x."resumedBy", x."note", x."interrupted" FROM json_populate_recordset(NULL::"Hold", $6::json) x, moved),
w3 AS (UPDATE "Plan" t SET "status" = x."status"
    FROM json_populate_recordset(NULL::"Plan", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved)),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($9::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, reason, heldAt, heldBy, resumedAt, resumedBy, note, interrupted }
-- $7 JSON, 1 × { id, status }
-- $8 1 × string
-- $9 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 }

-- stages-resumePlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Hold" t SET "resumedAt" = x."resumedAt", "resumedBy" = x."resumedBy"
    FROM json_populate_recordset(NULL::"Hold", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Plan" t SET "status" = x."status"
    FROM json_populate_recordset(NULL::"Plan", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($10::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, resumedAt, resumedBy }
-- $7 1 × string
-- $8 JSON, 1 × { id, status }
-- $9 1 × string
-- $10 JSON, 1 × { run_at, job_key, queue, payload }

-- stages-addStage-last-but-one
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Stage" ("id", "planId", "originId", "title", "percent", "cohort", "actions", "afterMinutes", "afterFrom", "soakMinutes", "criteria", "answers", "promotesItself", "order", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."percent", x."cohort", x."actions", x."afterMinutes", x."afterFrom", x."soakMinutes", x."criteria", x."answers", x."promotesItself", x."order", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Stage", $6::json) x, moved),
w3 AS (UPDATE "Plan" t SET "revision" = x."revision"
    FROM json_populate_recordset(NULL::"Plan", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($9::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, percent, cohort, actions, afterMinutes, afterFrom, soakMinutes, criteria, answers, promotesItself, order, source, removedAt }
-- $7 JSON, 1 × { id, revision }
-- $8 1 × string
-- $9 JSON, 1 × { run_at, job_key, queue, payload }

-- stages-editPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Stage" t SET "soakMinutes" = x."soakMinutes"
    FROM json_populate_recordset(NULL::"Stage", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Plan" t SET "revision" = x."revision"
    FROM json_populate_recordset(NULL::"Plan", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($10::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, soakMinutes }
-- $7 1 × string
-- $8 JSON, 1 × { id, revision }
-- $9 1 × string
-- $10 JSON, 1 × { run_at, job_key, queue, payload }

-- noteSoaked
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "StageVisit" t SET "soakedAt" = x."soakedAt"
    FROM json_populate_recordset(NULL::"StageVisit", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, soakedAt }
-- $7 1 × string

-- answerStageCriterion
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Stage" t SET "answers" = x."answers"
    FROM json_populate_recordset(NULL::"Stage", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($8::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, answers }
-- $7 1 × string
-- $8 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 }

-- promoteStage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "StageVisit" t SET "leftAt" = x."leftAt", "leftBy" = x."leftBy", "outcome" = x."outcome", "reason" = x."reason"
    FROM json_populate_recordset(NULL::"StageVisit", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "StageVisit" ("id", "planId", "stageId", "enteredAt", "enteredBy", "extendedMinutes", "pauses", "soakedAt", "leftAt", "leftBy", "outcome", "against", "reason", "madeSeq") SELECT x."id", x."planId", x."stageId", x."enteredAt", x."enteredBy", x."extendedMinutes", x."pauses", x."soakedAt", x."leftAt", x."leftBy", x."outcome", x."against", x."reason", x."madeSeq" FROM json_populate_recordset(NULL::"StageVisit", $8::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($9::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, leftAt, leftBy, outcome, reason }
-- $7 1 × string
-- $8 JSON, 1 × { id, planId, stageId, enteredAt, enteredBy, extendedMinutes, pauses, soakedAt, leftAt, leftBy, outcome, against, reason, madeSeq }
-- $9 JSON, 1 × { run_at, job_key, queue, payload }

-- abortStage
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "StageVisit" t SET "leftAt" = x."leftAt", "leftBy" = x."leftBy", "outcome" = x."outcome", "reason" = x."reason"
    FROM json_populate_recordset(NULL::"StageVisit", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "StageVisit" ("id", "planId", "stageId", "enteredAt", "enteredBy", "extendedMinutes", "pauses", "soakedAt", "leftAt", "leftBy", "outcome", "against", "reason", "madeSeq") SELECT x."id", x."planId", x."stageId", x."enteredAt", x."enteredBy", x."extendedMinutes", x."pauses", x."soakedAt", x."leftAt", x."leftBy", x."outcome", x."against", x."reason", x."madeSeq" FROM json_populate_recordset(NULL::"StageVisit", $8::json) x, moved),
w4 AS (UPDATE "Stage" t SET "answers" = x."answers"
    FROM json_populate_recordset(NULL::"Stage", $9::json) x WHERE t.id = x.id AND t.id = ANY($10::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($11::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, leftAt, leftBy, outcome, reason }
-- $7 1 × string
-- $8 JSON, 1 × { id, planId, stageId, enteredAt, enteredBy, extendedMinutes, pauses, soakedAt, leftAt, leftBy, outcome, against, reason, madeSeq }
-- $9 JSON, 1 × { id, answers }
-- $10 1 × string
-- $11 JSON, 1 × { run_at, job_key, queue, payload }

-- stages-addWatch
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Watch" ("id", "planId", "originId", "phaseId", "title", "order", "everyMinutes", "forMinutes", "lateMinutes", "unit", "roleId", "startedAt", "endedAt", "endedBy", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."phaseId", x."title", x."order", x."everyMinutes", x."forMinutes", x."lateMinutes", x."unit", x."roleId", x."startedAt", x."endedAt", x."endedBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Watch", $6::json) x, moved),
w3 AS (UPDATE "Plan" t SET "revision" = x."revision"
    FROM json_populate_recordset(NULL::"Plan", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, phaseId, title, order, everyMinutes, forMinutes, lateMinutes, unit, roleId, startedAt, endedAt, endedBy, source, removedAt }
-- $7 JSON, 1 × { id, revision }
-- $8 1 × string

-- stages-addWatched: as stages-addStage-last-but-one

-- stages-addMetric
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Metric" ("id", "planId", "originId", "title", "segment", "unit", "better", "baseline", "baselineTaken", "silentMinutes", "goal", "trackOnly", "about", "probe", "order", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."segment", x."unit", x."better", x."baseline", x."baselineTaken", x."silentMinutes", x."goal", x."trackOnly", x."about", x."probe", x."order", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Metric", $6::json) x, moved),
w3 AS (UPDATE "Plan" t SET "revision" = x."revision"
    FROM json_populate_recordset(NULL::"Plan", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, segment, unit, better, baseline, baselineTaken, silentMinutes, goal, trackOnly, about, probe, order, source, removedAt }
-- $7 JSON, 1 × { id, revision }
-- $8 1 × string

-- stages-addMeasured: as stages-addStage-last-but-one

-- stages-editMeasured
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Stage" t SET "criteria" = x."criteria"
    FROM json_populate_recordset(NULL::"Stage", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Plan" t SET "revision" = x."revision"
    FROM json_populate_recordset(NULL::"Plan", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($10::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, criteria }
-- $7 1 × string
-- $8 JSON, 1 × { id, revision }
-- $9 1 × string
-- $10 JSON, 1 × { run_at, job_key, queue, payload }

-- stages-answerNumber
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Stage" t SET "answers" = x."answers"
    FROM json_populate_recordset(NULL::"Stage", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($8::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, answers }
-- $7 1 × string
-- $8 JSON, 1 × { run_at, job_key, queue, payload }

-- tellStages
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "stageChannels" = x."stageChannels"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, stageChannels }
-- $7 1 × string

-- stages-promoteTold
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "StageVisit" t SET "against" = x."against", "leftAt" = x."leftAt", "leftBy" = x."leftBy", "outcome" = x."outcome", "reason" = x."reason"
    FROM json_populate_recordset(NULL::"StageVisit", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "StageVisit" ("id", "planId", "stageId", "enteredAt", "enteredBy", "extendedMinutes", "pauses", "soakedAt", "leftAt", "leftBy", "outcome", "against", "reason", "madeSeq") SELECT x."id", x."planId", x."stageId", x."enteredAt", x."enteredBy", x."extendedMinutes", x."pauses", x."soakedAt", x."leftAt", x."leftBy", x."outcome", x."against", x."reason", x."madeSeq" FROM json_populate_recordset(NULL::"StageVisit", $8::json) x, moved),
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
-- $6 JSON, 1 × { id, against, leftAt, leftBy, outcome, reason }
-- $7 1 × string
-- $8 JSON, 1 × { id, planId, stageId, enteredAt, enteredBy, extendedMinutes, pauses, soakedAt, leftAt, leftBy, outcome, against, reason, madeSeq }
-- $9 JSON, 1 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $10 JSON, 2 × { run_at, job_key, queue, payload }

-- stages-abortTold
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "StageVisit" t SET "leftAt" = x."leftAt", "leftBy" = x."leftBy", "outcome" = x."outcome", "reason" = x."reason"
    FROM json_populate_recordset(NULL::"StageVisit", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "StageVisit" ("id", "planId", "stageId", "enteredAt", "enteredBy", "extendedMinutes", "pauses", "soakedAt", "leftAt", "leftBy", "outcome", "against", "reason", "madeSeq") SELECT x."id", x."planId", x."stageId", x."enteredAt", x."enteredBy", x."extendedMinutes", x."pauses", x."soakedAt", x."leftAt", x."leftBy", x."outcome", x."against", x."reason", x."madeSeq" FROM json_populate_recordset(NULL::"StageVisit", $8::json) x, moved),
w4 AS (UPDATE "Delivery" t SET "doneAt" = x."doneAt", "state" = x."state", "tryAt" = x."tryAt", "why" = x."why"
    FROM json_populate_recordset(NULL::"Delivery", $9::json) x WHERE t.id = x.id AND t.id = ANY($10::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w5 AS (INSERT INTO "Delivery" ("id", "planId", "messageId", "stage", "invite", "channelId", "channel", "state", "attempts", "why", "tryAt", "asksUntil", "readers", "handle", "queuedAt", "doneAt", "madeSeq") SELECT x."id", x."planId", x."messageId", x."stage", x."invite", x."channelId", x."channel", x."state", x."attempts", x."why", x."tryAt", x."asksUntil", x."readers", x."handle", x."queuedAt", x."doneAt", x."madeSeq" FROM json_populate_recordset(NULL::"Delivery", $11::json) x, moved),
timers AS (SELECT j.id AS done FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('perform', t.payload, t.queue, t.run_at, NULL, t.job_key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset($12::json) AS t(payload json, run_at timestamptz, job_key text, queue text), moved)) j),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($13::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM timers) AS timers, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, leftAt, leftBy, outcome, reason }
-- $7 1 × string
-- $8 JSON, 1 × { id, planId, stageId, enteredAt, enteredBy, extendedMinutes, pauses, soakedAt, leftAt, leftBy, outcome, against, reason, madeSeq }
-- $9 JSON, 1 × { id, doneAt, state, tryAt, why }
-- $10 1 × string
-- $11 JSON, 1 × { id, planId, messageId, stage, invite, channelId, channel, state, attempts, why, tryAt, asksUntil, readers, handle, queuedAt, doneAt, madeSeq }
-- $12 JSON, 2 × { run_at, job_key, queue, payload }
-- $13 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41 }

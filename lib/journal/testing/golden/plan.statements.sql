-- createPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Plan" ("id", "workspaceId", "seriesId", "slug", "title", "mode", "status", "t0", "zone", "calendar", "restricted", "revision", "createdAt", "createdBy", "authors", "startedAt", "workEndedAt", "endedAt", "endReason", "rescheduledTo", "reminderMinutes", "continues", "continuedBy", "window", "impact", "sending", "testChannel", "stageChannels", "blanks", "escalation", "primaryChannel") SELECT x."id", x."workspaceId", x."seriesId", x."slug", x."title", x."mode", x."status", x."t0", x."zone", x."calendar", x."restricted", x."revision", x."createdAt", x."createdBy", x."authors", x."startedAt", x."workEndedAt", x."endedAt", x."endReason", x."rescheduledTo", x."reminderMinutes", x."continues", x."continuedBy", x."window", x."impact", x."sending", x."testChannel", x."stageChannels", x."blanks", x."escalation", x."primaryChannel" FROM json_populate_recordset(NULL::"Plan", $6::json) x, moved),
w3 AS (INSERT INTO "Document" ("id", "planId", "name", "mediaType", "size", "sha256", "corrections", "repaired", "supersededAt") SELECT x."id", x."planId", x."name", x."mediaType", x."size", x."sha256", x."corrections", x."repaired", x."supersededAt" FROM json_populate_recordset(NULL::"Document", $7::json) x, moved),
w4 AS (INSERT INTO "Role" ("id", "planId", "title", "order", "namedAs", "responsibility", "team", "contact", "holderId", "holderName", "backup", "standIn", "standInSince", "handover", "source", "removedAt") SELECT x."id", x."planId", x."title", x."order", x."namedAs", x."responsibility", x."team", x."contact", x."holderId", x."holderName", x."backup", x."standIn", x."standInSince", x."handover", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Role", $8::json) x, moved),
w5 AS (INSERT INTO "Note" ("id", "planId", "phaseId", "stepId", "kind", "text", "order", "author", "createdAt", "source", "removedAt") SELECT x."id", x."planId", x."phaseId", x."stepId", x."kind", x."text", x."order", x."author", x."createdAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Note", $9::json) x, moved),
w6 AS (INSERT INTO "Phase" ("id", "planId", "originId", "title", "publicTitle", "kind", "order", "objective", "at", "durationMin", "durationMax", "lengthCounts", "roleId", "deadline", "startedAt", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."publicTitle", x."kind", x."order", x."objective", x."at", x."durationMin", x."durationMax", x."lengthCounts", x."roleId", x."deadline", x."startedAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Phase", $10::json) x, moved),
w7 AS (INSERT INTO "Step" ("id", "planId", "originId", "phaseId", "parentId", "title", "order", "status", "optional", "second", "confirmedBy", "confirmedAt", "claimedDone", "commands", "roleId", "assigneeId", "at", "durationMin", "durationMax", "lengthCounts", "afterIds", "learned", "startedAt", "startedBy", "finishedAt", "finishedBy", "reason", "touchedSeq", "touchedBy", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."phaseId", x."parentId", x."title", x."order", x."status", x."optional", x."second", x."confirmedBy", x."confirmedAt", x."claimedDone", x."commands", x."roleId", x."assigneeId", x."at", x."durationMin", x."durationMax", x."lengthCounts", x."afterIds", x."learned", x."startedAt", x."startedBy", x."finishedAt", x."finishedBy", x."reason", x."touchedSeq", x."touchedBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Step", $11::json) x, moved),
w8 AS (INSERT INTO "Gate" ("id", "planId", "originId", "title", "phaseId", "stepId", "directorRoleId", "voterRoleIds", "quorum", "deadline", "separation", "guidance", "pollId", "decisionId", "eased", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."phaseId", x."stepId", x."directorRoleId", x."voterRoleIds", x."quorum", x."deadline", x."separation", x."guidance", x."pollId", x."decisionId", x."eased", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Gate", $12::json) x, moved),
w9 AS (INSERT INTO "Criterion" ("id", "planId", "gateId", "text", "order", "answer", "evidence", "answeredAt", "answeredBy", "source", "removedAt") SELECT x."id", x."planId", x."gateId", x."text", x."order", x."answer", x."evidence", x."answeredAt", x."answeredBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Criterion", $13::json) x, moved),
w10 AS (INSERT INTO "SignOff" ("id", "planId", "roleId", "order", "gateId", "phaseId", "basis", "statement", "source", "removedAt") SELECT x."id", x."planId", x."roleId", x."order", x."gateId", x."phaseId", x."basis", x."statement", x."source", x."removedAt" FROM json_populate_recordset(NULL::"SignOff", $14::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, workspaceId, seriesId, slug, title, mode, status, t0, zone, calendar, restricted, revision, createdAt, createdBy, authors, startedAt, workEndedAt, endedAt, endReason, rescheduledTo, reminderMinutes, continues, continuedBy, window, impact, sending, testChannel, stageChannels, blanks, escalation, primaryChannel }
-- $7 JSON, 1 × { id, planId, name, mediaType, size, sha256, corrections, repaired, supersededAt }
-- $8 JSON, 3 × { id, planId, title, order, namedAs, responsibility, team, contact, holderId, holderName, backup, standIn, standInSince, handover, source, removedAt }
-- $9 JSON, 3 × { id, planId, phaseId, stepId, kind, text, order, author, createdAt, source, removedAt }
-- $10 JSON, 3 × { id, planId, originId, title, publicTitle, kind, order, objective, at, durationMin, durationMax, lengthCounts, roleId, deadline, startedAt, source, removedAt }
-- $11 JSON, 9 × { id, planId, originId, phaseId, parentId, title, order, status, optional, second, confirmedBy, confirmedAt, claimedDone, commands, roleId, assigneeId, at, durationMin, durationMax, lengthCounts, afterIds, learned, startedAt, startedBy, finishedAt, finishedBy, reason, touchedSeq, touchedBy, source, removedAt }
-- $12 JSON, 1 × { id, planId, originId, title, phaseId, stepId, directorRoleId, voterRoleIds, quorum, deadline, separation, guidance, pollId, decisionId, eased, source, removedAt }
-- $13 JSON, 2 × { id, planId, gateId, text, order, answer, evidence, answeredAt, answeredBy, source, removedAt }
-- $14 JSON, 1 × { id, planId, roleId, order, gateId, phaseId, basis, statement, source, removedAt }

-- revisePlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Document" t SET "supersededAt" = x."supersededAt"
    FROM json_populate_recordset(NULL::"Document", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "Document" ("id", "planId", "name", "mediaType", "size", "sha256", "corrections", "repaired", "supersededAt") SELECT x."id", x."planId", x."name", x."mediaType", x."size", x."sha256", x."corrections", x."repaired", x."supersededAt" FROM json_populate_recordset(NULL::"Document", $8::json) x, moved),
w4 AS (UPDATE "Phase" t SET "source" = x."source"
    FROM json_populate_recordset(NULL::"Phase", $9::json) x WHERE t.id = x.id AND t.id = ANY($10::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w5 AS (INSERT INTO "Step" ("id", "planId", "originId", "phaseId", "parentId", "title", "order", "status", "optional", "second", "confirmedBy", "confirmedAt", "claimedDone", "commands", "roleId", "assigneeId", "at", "durationMin", "durationMax", "lengthCounts", "afterIds", "learned", "startedAt", "startedBy", "finishedAt", "finishedBy", "reason", "touchedSeq", "touchedBy", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."phaseId", x."parentId", x."title", x."order", x."status", x."optional", x."second", x."confirmedBy", x."confirmedAt", x."claimedDone", x."commands", x."roleId", x."assigneeId", x."at", x."durationMin", x."durationMax", x."lengthCounts", x."afterIds", x."learned", x."startedAt", x."startedBy", x."finishedAt", x."finishedBy", x."reason", x."touchedSeq", x."touchedBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Step", $11::json) x, moved),
w6 AS (UPDATE "Step" t SET "removedAt" = x."removedAt", "source" = x."source"
    FROM json_populate_recordset(NULL::"Step", $12::json) x WHERE t.id = x.id AND t.id = ANY($13::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w7 AS (UPDATE "Plan" t SET "authors" = x."authors", "title" = x."title"
    FROM json_populate_recordset(NULL::"Plan", $14::json) x WHERE t.id = x.id AND t.id = ANY($15::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, supersededAt }
-- $7 1 × string
-- $8 JSON, 1 × { id, planId, name, mediaType, size, sha256, corrections, repaired, supersededAt }
-- $9 JSON, 3 × { id, source }
-- $10 3 × string
-- $11 JSON, 1 × { id, planId, originId, phaseId, parentId, title, order, status, optional, second, confirmedBy, confirmedAt, claimedDone, commands, roleId, assigneeId, at, durationMin, durationMax, lengthCounts, afterIds, learned, startedAt, startedBy, finishedAt, finishedBy, reason, touchedSeq, touchedBy, source, removedAt }
-- $12 JSON, 9 × { id, removedAt, source }
-- $13 9 × string
-- $14 JSON, 1 × { id, authors, title }
-- $15 1 × string

-- editPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "title" = x."title", "zone" = x."zone"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, title, zone }
-- $7 1 × string

-- moveT0
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

-- restrictPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "restricted" = x."restricted"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (INSERT INTO "PlanMember" ("id", "planId", "userId", "name", "addedAt", "removedAt") SELECT x."id", x."planId", x."userId", x."name", x."addedAt", x."removedAt" FROM json_populate_recordset(NULL::"PlanMember", $8::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, restricted }
-- $7 1 × string
-- $8 JSON, 1 × { id, planId, userId, name, addedAt, removedAt }

-- addPlanMember
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "PlanMember" ("id", "planId", "userId", "name", "addedAt", "removedAt") SELECT x."id", x."planId", x."userId", x."name", x."addedAt", x."removedAt" FROM json_populate_recordset(NULL::"PlanMember", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, userId, name, addedAt, removedAt }

-- removePlanMember
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "PlanMember" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"PlanMember", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string

-- openPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "restricted" = x."restricted"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, restricted }
-- $7 1 × string

-- addPhase
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

-- editPhase
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Phase" t SET "at" = x."at", "durationMin" = x."durationMin", "objective" = x."objective", "title" = x."title"
    FROM json_populate_recordset(NULL::"Phase", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, at, durationMin, objective, title }
-- $7 1 × string

-- publishPhase
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Phase" t SET "publicTitle" = x."publicTitle"
    FROM json_populate_recordset(NULL::"Phase", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, publicTitle }
-- $7 1 × string

-- movePhase
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Phase" t SET "order" = x."order"
    FROM json_populate_recordset(NULL::"Phase", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, order }
-- $7 1 × string

-- removePhase
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Phase" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Phase", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Step" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Step", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string
-- $8 JSON, 1 × { id, removedAt }
-- $9 1 × string

-- restorePhase: as removePhase

-- addRole
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

-- editRole
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Role" t SET "backup" = x."backup", "title" = x."title"
    FROM json_populate_recordset(NULL::"Role", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, backup, title }
-- $7 1 × string

-- addRole2: as addRole

-- removeRole
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Role" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Role", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string

-- assignRole
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

-- assignRole2: as assignRole

-- assignRole3: as assignRole

-- assignRole4: as assignRole

-- addStep
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

-- editStep
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Step" t SET "at" = x."at", "optional" = x."optional", "title" = x."title", "touchedSeq" = x."touchedSeq"
    FROM json_populate_recordset(NULL::"Step", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, at, optional, title, touchedSeq }
-- $7 1 × string

-- moveStep
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Step" t SET "phaseId" = x."phaseId"
    FROM json_populate_recordset(NULL::"Step", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 4 × { id, phaseId }
-- $7 4 × string

-- moveStep2: as moveStep

-- removeStep
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Step" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Step", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 4 × { id, removedAt }
-- $7 4 × string

-- restoreStep: as removeStep

-- assignStep
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Step" t SET "assigneeId" = x."assigneeId"
    FROM json_populate_recordset(NULL::"Step", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, assigneeId }
-- $7 1 × string

-- assignStep2: as assignStep

-- assignStep3: as assignStep

-- addGate
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

-- editGate
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Gate" t SET "quorum" = x."quorum", "separation" = x."separation", "title" = x."title"
    FROM json_populate_recordset(NULL::"Gate", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, quorum, separation, title }
-- $7 1 × string

-- moveGate
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Gate" t SET "phaseId" = x."phaseId", "stepId" = x."stepId"
    FROM json_populate_recordset(NULL::"Gate", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, phaseId, stepId }
-- $7 1 × string

-- removeGate
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Gate" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Gate", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string

-- restoreGate: as removeGate

-- addCriterion
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Criterion" ("id", "planId", "gateId", "text", "order", "answer", "evidence", "answeredAt", "answeredBy", "source", "removedAt") SELECT x."id", x."planId", x."gateId", x."text", x."order", x."answer", x."evidence", x."answeredAt", x."answeredBy", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Criterion", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, gateId, text, order, answer, evidence, answeredAt, answeredBy, source, removedAt }

-- editCriterion
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Criterion" t SET "text" = x."text"
    FROM json_populate_recordset(NULL::"Criterion", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, text }
-- $7 1 × string

-- removeCriterion
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Criterion" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"Criterion", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string

-- addSignOff
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "SignOff" ("id", "planId", "roleId", "order", "gateId", "phaseId", "basis", "statement", "source", "removedAt") SELECT x."id", x."planId", x."roleId", x."order", x."gateId", x."phaseId", x."basis", x."statement", x."source", x."removedAt" FROM json_populate_recordset(NULL::"SignOff", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, roleId, order, gateId, phaseId, basis, statement, source, removedAt }

-- editSignOff
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "SignOff" t SET "phaseId" = x."phaseId", "statement" = x."statement"
    FROM json_populate_recordset(NULL::"SignOff", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, phaseId, statement }
-- $7 1 × string

-- addSignOff2: as addSignOff

-- removeSignOff
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "SignOff" t SET "removedAt" = x."removedAt"
    FROM json_populate_recordset(NULL::"SignOff", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, removedAt }
-- $7 1 × string

-- addNote
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Note" ("id", "planId", "phaseId", "stepId", "kind", "text", "order", "author", "createdAt", "source", "removedAt") SELECT x."id", x."planId", x."phaseId", x."stepId", x."kind", x."text", x."order", x."author", x."createdAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Note", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, phaseId, stepId, kind, text, order, author, createdAt, source, removedAt }

-- addNote2: as addNote

-- addNote3: as addNote

-- startPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Plan" t SET "startedAt" = x."startedAt", "status" = x."status"
    FROM json_populate_recordset(NULL::"Plan", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved)),
untimed AS (SELECT graphile_worker.remove_job(k.key) IS NOT NULL AS done FROM json_array_elements_text($8::json) AS k(key), moved)
    SELECT count(*)::int AS moved, (SELECT count(done) FROM untimed) AS untimed, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, startedAt, status }
-- $7 1 × string
-- $8 JSON, 1 × { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 }

-- startStep
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Step" t SET "startedAt" = x."startedAt", "startedBy" = x."startedBy", "status" = x."status", "touchedBy" = x."touchedBy", "touchedSeq" = x."touchedSeq"
    FROM json_populate_recordset(NULL::"Step", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Phase" t SET "startedAt" = x."startedAt"
    FROM json_populate_recordset(NULL::"Phase", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, startedAt, startedBy, status, touchedBy, touchedSeq }
-- $7 1 × string
-- $8 JSON, 1 × { id, startedAt }
-- $9 1 × string

-- failStep
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Step" t SET "finishedAt" = x."finishedAt", "finishedBy" = x."finishedBy", "reason" = x."reason", "status" = x."status", "touchedSeq" = x."touchedSeq"
    FROM json_populate_recordset(NULL::"Step", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, finishedAt, finishedBy, reason, status, touchedSeq }
-- $7 1 × string

-- reopenStep
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Step" t SET "finishedAt" = x."finishedAt", "finishedBy" = x."finishedBy", "reason" = x."reason", "startedAt" = x."startedAt", "startedBy" = x."startedBy", "status" = x."status", "touchedBy" = x."touchedBy", "touchedSeq" = x."touchedSeq"
    FROM json_populate_recordset(NULL::"Step", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Phase" t SET "startedAt" = x."startedAt"
    FROM json_populate_recordset(NULL::"Phase", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, finishedAt, finishedBy, reason, startedAt, startedBy, status, touchedBy, touchedSeq }
-- $7 1 × string
-- $8 JSON, 1 × { id, startedAt }
-- $9 1 × string

-- completeStep
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Step" t SET "finishedAt" = x."finishedAt", "finishedBy" = x."finishedBy", "reason" = x."reason", "status" = x."status", "touchedBy" = x."touchedBy", "touchedSeq" = x."touchedSeq"
    FROM json_populate_recordset(NULL::"Step", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Phase" t SET "startedAt" = x."startedAt"
    FROM json_populate_recordset(NULL::"Phase", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, finishedAt, finishedBy, reason, status, touchedBy, touchedSeq }
-- $7 1 × string
-- $8 JSON, 1 × { id, startedAt }
-- $9 1 × string

-- skipStep
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Step" t SET "finishedAt" = x."finishedAt", "finishedBy" = x."finishedBy", "reason" = x."reason", "status" = x."status", "touchedBy" = x."touchedBy", "touchedSeq" = x."touchedSeq"
    FROM json_populate_recordset(NULL::"Step", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, finishedAt, finishedBy, reason, status, touchedBy, touchedSeq }
-- $7 1 × string

-- holdPlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Hold" ("id", "planId", "reason", "heldAt", "heldBy", "resumedAt", "resumedBy", "note", "interrupted") SELECT x."id", x."planId", x."reason", x."heldAt", x."heldBy", x."resumedAt", x."resumedBy", x."note", x."interrupted" FROM json_populate_recordset(NULL::"Hold", $6::json) x, moved),
w3 AS (UPDATE "Plan" t SET "status" = x."status"
    FROM json_populate_recordset(NULL::"Plan", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, reason, heldAt, heldBy, resumedAt, resumedBy, note, interrupted }
-- $7 JSON, 1 × { id, status }
-- $8 1 × string

-- resumePlan
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Hold" t SET "note" = x."note", "resumedAt" = x."resumedAt", "resumedBy" = x."resumedBy"
    FROM json_populate_recordset(NULL::"Hold", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Plan" t SET "status" = x."status"
    FROM json_populate_recordset(NULL::"Plan", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, note, resumedAt, resumedBy }
-- $7 1 × string
-- $8 JSON, 1 × { id, status }
-- $9 1 × string

-- answerCriterion
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Criterion" t SET "answer" = x."answer", "answeredAt" = x."answeredAt", "answeredBy" = x."answeredBy", "evidence" = x."evidence"
    FROM json_populate_recordset(NULL::"Criterion", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, answer, answeredAt, answeredBy, evidence }
-- $7 1 × string

-- openPoll
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

-- castVote
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Vote" ("id", "planId", "gateId", "pollId", "roleId", "roleTitle", "voter", "standingIn", "vote", "reason", "at") SELECT x."id", x."planId", x."gateId", x."pollId", x."roleId", x."roleTitle", x."voter", x."standingIn", x."vote", x."reason", x."at" FROM json_populate_recordset(NULL::"Vote", $6::json) x, moved),
w3 AS (INSERT INTO "Condition" ("id", "planId", "gateId", "pollId", "voteId", "text", "owner", "dueAt", "metAt", "metBy", "evidence", "withdrawnAt") SELECT x."id", x."planId", x."gateId", x."pollId", x."voteId", x."text", x."owner", x."dueAt", x."metAt", x."metBy", x."evidence", x."withdrawnAt" FROM json_populate_recordset(NULL::"Condition", $7::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, gateId, pollId, roleId, roleTitle, voter, standingIn, vote, reason, at }
-- $7 JSON, 1 × { id, planId, gateId, pollId, voteId, text, owner, dueAt, metAt, metBy, evidence, withdrawnAt }

-- castVote2
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Vote" t SET "at" = x."at"
    FROM json_populate_recordset(NULL::"Vote", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Condition" t SET "withdrawnAt" = x."withdrawnAt"
    FROM json_populate_recordset(NULL::"Condition", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w4 AS (INSERT INTO "Condition" ("id", "planId", "gateId", "pollId", "voteId", "text", "owner", "dueAt", "metAt", "metBy", "evidence", "withdrawnAt") SELECT x."id", x."planId", x."gateId", x."pollId", x."voteId", x."text", x."owner", x."dueAt", x."metAt", x."metBy", x."evidence", x."withdrawnAt" FROM json_populate_recordset(NULL::"Condition", $10::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, at }
-- $7 1 × string
-- $8 JSON, 1 × { id, withdrawnAt }
-- $9 1 × string
-- $10 JSON, 1 × { id, planId, gateId, pollId, voteId, text, owner, dueAt, metAt, metBy, evidence, withdrawnAt }

-- meetCondition
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Condition" t SET "evidence" = x."evidence", "metAt" = x."metAt", "metBy" = x."metBy"
    FROM json_populate_recordset(NULL::"Condition", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, evidence, metAt, metBy }
-- $7 1 × string

-- castVote3
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Vote" ("id", "planId", "gateId", "pollId", "roleId", "roleTitle", "voter", "standingIn", "vote", "reason", "at") SELECT x."id", x."planId", x."gateId", x."pollId", x."roleId", x."roleTitle", x."voter", x."standingIn", x."vote", x."reason", x."at" FROM json_populate_recordset(NULL::"Vote", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, gateId, pollId, roleId, roleTitle, voter, standingIn, vote, reason, at }

-- closePoll
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Poll" t SET "closedAt" = x."closedAt"
    FROM json_populate_recordset(NULL::"Poll", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, closedAt }
-- $7 1 × string

-- waiveGate
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Decision" ("id", "planId", "gateId", "pollId", "outcome", "rationale", "by", "roleTitle", "standingIn", "at", "against", "needsSecond", "secondedBy", "secondedAt", "withdrawnAt", "madeSeq") SELECT x."id", x."planId", x."gateId", x."pollId", x."outcome", x."rationale", x."by", x."roleTitle", x."standingIn", x."at", x."against", x."needsSecond", x."secondedBy", x."secondedAt", x."withdrawnAt", x."madeSeq" FROM json_populate_recordset(NULL::"Decision", $6::json) x, moved),
w3 AS (UPDATE "Gate" t SET "decisionId" = x."decisionId"
    FROM json_populate_recordset(NULL::"Gate", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, gateId, pollId, outcome, rationale, by, roleTitle, standingIn, at, against, needsSecond, secondedBy, secondedAt, withdrawnAt, madeSeq }
-- $7 JSON, 1 × { id, decisionId }
-- $8 1 × string

-- withdrawDecision
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Decision" t SET "withdrawnAt" = x."withdrawnAt"
    FROM json_populate_recordset(NULL::"Decision", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Gate" t SET "decisionId" = x."decisionId"
    FROM json_populate_recordset(NULL::"Gate", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w4 AS (UPDATE "Poll" t SET "closedAt" = x."closedAt"
    FROM json_populate_recordset(NULL::"Poll", $10::json) x WHERE t.id = x.id AND t.id = ANY($11::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, withdrawnAt }
-- $7 1 × string
-- $8 JSON, 1 × { id, decisionId }
-- $9 1 × string
-- $10 JSON, 1 × { id, closedAt }
-- $11 1 × string

-- closePoll2: as closePoll

-- openPoll2: as openPoll

-- castVote4: as castVote3

-- castVote5: as castVote3

-- decideGate
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Decision" ("id", "planId", "gateId", "pollId", "outcome", "rationale", "by", "roleTitle", "standingIn", "at", "against", "needsSecond", "secondedBy", "secondedAt", "withdrawnAt", "madeSeq") SELECT x."id", x."planId", x."gateId", x."pollId", x."outcome", x."rationale", x."by", x."roleTitle", x."standingIn", x."at", x."against", x."needsSecond", x."secondedBy", x."secondedAt", x."withdrawnAt", x."madeSeq" FROM json_populate_recordset(NULL::"Decision", $6::json) x, moved),
w3 AS (UPDATE "Gate" t SET "decisionId" = x."decisionId"
    FROM json_populate_recordset(NULL::"Gate", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w4 AS (UPDATE "Poll" t SET "closedAt" = x."closedAt"
    FROM json_populate_recordset(NULL::"Poll", $9::json) x WHERE t.id = x.id AND t.id = ANY($10::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
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

-- decideGate2: as waiveGate

-- secondDecision
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Decision" t SET "secondedAt" = x."secondedAt", "secondedBy" = x."secondedBy"
    FROM json_populate_recordset(NULL::"Decision", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, secondedAt, secondedBy }
-- $7 1 × string

-- tick1 + tick2 + tick3 + tick4
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Step" t SET "finishedAt" = x."finishedAt", "finishedBy" = x."finishedBy", "reason" = x."reason", "startedAt" = x."startedAt", "startedBy" = x."startedBy", "status" = x."status", "touchedBy" = x."touchedBy", "touchedSeq" = x."touchedSeq"
    FROM json_populate_recordset(NULL::"Step", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w3 AS (UPDATE "Phase" t SET "startedAt" = x."startedAt"
    FROM json_populate_recordset(NULL::"Phase", $8::json) x WHERE t.id = x.id AND t.id = ANY($9::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved)),
w4 AS (INSERT INTO "Note" ("id", "planId", "phaseId", "stepId", "kind", "text", "order", "author", "createdAt", "source", "removedAt") SELECT x."id", x."planId", x."phaseId", x."stepId", x."kind", x."text", x."order", x."author", x."createdAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Note", $10::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 4 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 2 × { id, finishedAt, finishedBy, reason, startedAt, startedBy, status, touchedBy, touchedSeq }
-- $7 2 × string
-- $8 JSON, 1 × { id, startedAt }
-- $9 1 × string
-- $10 JSON, 1 × { id, planId, phaseId, stepId, kind, text, order, author, createdAt, source, removedAt }

-- completeStep2
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Step" t SET "finishedAt" = x."finishedAt", "finishedBy" = x."finishedBy", "status" = x."status", "touchedBy" = x."touchedBy", "touchedSeq" = x."touchedSeq"
    FROM json_populate_recordset(NULL::"Step", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 2 × { id, finishedAt, finishedBy, status, touchedBy, touchedSeq }
-- $7 2 × string

-- offerHandover
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Role" t SET "handover" = x."handover"
    FROM json_populate_recordset(NULL::"Role", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, handover }
-- $7 1 × string

-- declineHandover: as offerHandover

-- offerHandover2: as offerHandover

-- acceptHandover
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Role" t SET "handover" = x."handover", "holderId" = x."holderId", "holderName" = x."holderName"
    FROM json_populate_recordset(NULL::"Role", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, handover, holderId, holderName }
-- $7 1 × string

-- nameStandIn
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Role" t SET "standIn" = x."standIn", "standInSince" = x."standInSince"
    FROM json_populate_recordset(NULL::"Role", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, standIn, standInSince }
-- $7 1 × string

-- postUpdate
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

-- withdrawUpdate
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Update" t SET "withdrawnAt" = x."withdrawnAt"
    FROM json_populate_recordset(NULL::"Update", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, withdrawnAt }
-- $7 1 × string

-- createShareLink
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "ShareLink" ("id", "planId", "label", "createdAt", "createdBy", "expiresAt", "revokedAt", "madeSeq") SELECT x."id", x."planId", x."label", x."createdAt", x."createdBy", x."expiresAt", x."revokedAt", x."madeSeq" FROM json_populate_recordset(NULL::"ShareLink", $6::json) x, moved),
secrets AS (INSERT INTO "Secret" (hash, kind, "roomId", "rowId") SELECT s.hash, s.kind, s."roomId", s."rowId"
        FROM json_populate_recordset(NULL::"Secret", $7::json) s, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, label, createdAt, createdBy, expiresAt, revokedAt, madeSeq }
-- $7 JSON, 1 × { hash, kind, rowId, roomId }

-- revokeShareLink
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "ShareLink" t SET "revokedAt" = x."revokedAt"
    FROM json_populate_recordset(NULL::"ShareLink", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, revokedAt }
-- $7 1 × string

-- waiveGate2: as waiveGate

-- secondDecision2: as secondDecision

-- addPhaseRunning
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Phase" ("id", "planId", "originId", "title", "publicTitle", "kind", "order", "objective", "at", "durationMin", "durationMax", "lengthCounts", "roleId", "deadline", "startedAt", "source", "removedAt") SELECT x."id", x."planId", x."originId", x."title", x."publicTitle", x."kind", x."order", x."objective", x."at", x."durationMin", x."durationMax", x."lengthCounts", x."roleId", x."deadline", x."startedAt", x."source", x."removedAt" FROM json_populate_recordset(NULL::"Phase", $6::json) x, moved),
w3 AS (UPDATE "Plan" t SET "revision" = x."revision"
    FROM json_populate_recordset(NULL::"Plan", $7::json) x WHERE t.id = x.id AND t.id = ANY($8::text[]) AND t."id" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, originId, title, publicTitle, kind, order, objective, at, durationMin, durationMax, lengthCounts, roleId, deadline, startedAt, source, removedAt }
-- $7 JSON, 1 × { id, revision }
-- $8 1 × string

-- letGoOfPerson: as nameStandIn

-- completePlan
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

-- sign
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (INSERT INTO "Signature" ("id", "planId", "signOffId", "signer", "roleTitle", "standingIn", "statement", "covers", "digest", "provedBy", "zone", "at", "withdrawnAt", "withdrawnBy", "withdrawnReason", "madeSeq") SELECT x."id", x."planId", x."signOffId", x."signer", x."roleTitle", x."standingIn", x."statement", x."covers", x."digest", x."provedBy", x."zone", x."at", x."withdrawnAt", x."withdrawnBy", x."withdrawnReason", x."madeSeq" FROM json_populate_recordset(NULL::"Signature", $6::json) x, moved)
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, planId, signOffId, signer, roleTitle, standingIn, statement, covers, digest, provedBy, zone, at, withdrawnAt, withdrawnBy, withdrawnReason, madeSeq }

-- withdrawSignature
WITH moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id),
events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved),
w2 AS (UPDATE "Signature" t SET "withdrawnAt" = x."withdrawnAt", "withdrawnBy" = x."withdrawnBy", "withdrawnReason" = x."withdrawnReason"
    FROM json_populate_recordset(NULL::"Signature", $6::json) x WHERE t.id = x.id AND t.id = ANY($7::text[]) AND t."planId" IS NOT DISTINCT FROM (SELECT id FROM moved))
    SELECT count(*)::int AS moved, max(pg_notify('holdpoint_room', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved
-- $1 string
-- $2 number
-- $3 number
-- $4 string
-- $5 JSON, 1 × { roomId, seq, v, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash, payload, salt, hash }
-- $6 JSON, 1 × { id, withdrawnAt, withdrawnBy, withdrawnReason }
-- $7 1 × string

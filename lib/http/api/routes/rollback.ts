import * as z from "zod";
import { now } from "../../../clock.ts";
import { notFound } from "../../../domain/kernel/errors.ts";
import { id, instant } from "../../../domain/kernel/fields.ts";
import { live } from "../../../domain/kernel/room.ts";
import { schemaOf } from "../../../domain/kernel/schema.ts";
import { actingIn } from "../../../domain/roles/acting.ts";
import { evidenceOf } from "../../../domain/rollback/evidence.ts";
import { partsShut, rollbackBlocks } from "../../../domain/rollback/parts.ts";
import { type RollbackDecision, rollbackDecisions, rollbackOutcomes, tripwires } from "../../../domain/rollback/rows.ts";
import {
  answeredDecisions,
  deciderOf,
  goesBack,
  openDecision,
  pointOfNoReturn,
  rollbackRule,
  severityOf,
  tripwiresOf,
} from "../../../domain/rollback/status.ts";
import { suggestedParts } from "../../../domain/rollback/suggested-parts.ts";
import { partTakes, wayBackTakes } from "../../../domain/rollback/takes.ts";
import { pullTripwire } from "../../../domain/rollback/tripwires.ts";
import { waysOn } from "../../../domain/rollback/ways.ts";
import type { PlanRoom } from "../../../domain/room.ts";
import { groupsOf, needsText, standingOf } from "../../../domain/trigger-groups/status.ts";
import { sendJson } from "../../reply.ts";
import { answerWith } from "../answer.ts";
import { doneSchema, planRoute } from "../route.ts";

const tripwireAnswer = z.strictObject({
  ...{ id, title: z.string(), severity: z.string(), responseMinutes: z.int().nullable(), pulled: z.boolean() },
  ...{ at: instant.nullable(), by: z.string().nullable(), reason: z.string().nullable() },
});

const groupAnswer = z.strictObject({
  ...{ id, title: z.string(), asksWhen: z.string().meta({ description: "`any of 3`, `all of 3`, `2 of 3`" }), severity: z.string() },
  ...{ responseMinutes: z.int().nullable(), holding: z.int(), needed: z.int(), holds: z.boolean() },
  triggers: z.array(
    z.strictObject({ id, kind: z.enum(["threshold", "tripwire"]), text: z.string(), holds: z.boolean(), since: instant.nullable() }),
  ),
});

const decisionAnswer = z.strictObject({
  ...{ id, cause: z.strictObject({ kind: z.string(), id: z.string().nullable(), text: z.string() }), reason: z.string() },
  ...{ since: instant, dueAt: instant.nullable(), by: z.string(), severity: z.string() },
  evidence: schemaOf(rollbackDecisions).shape.evidence.meta({ description: "The samples that raised it, frozen; null where people did" }),
  numbers: schemaOf(rollbackDecisions).shape.numbers.meta({ description: "How the metrics stood when it was raised" }),
});

const openAnswer = decisionAnswer.extend({
  decides: z.strictObject({ by: z.string(), until: instant }).nullable().meta({ description: "Who alone may decide until then" }),
  ways: z.array(
    z.strictObject({
      ...{ outcome: z.enum(rollbackOutcomes), title: z.string(), what: z.string(), costs: z.string(), loses: z.string() },
      ...{ takes: z.string(), how: z.string() },
    }),
  ),
  parts: z
    .array(z.strictObject({ id, title: z.string(), minutes: z.int().nullable(), suggested: z.boolean() }))
    .meta({ description: "The parts of the way back people choose of, and which the question speaks of" }),
});

const madeAnswer = decisionAnswer.extend({
  ...{ outcome: z.enum(rollbackOutcomes), rationale: z.string(), matrixRow: z.string().nullable() },
  parts: z
    .array(z.strictObject({ id, title: z.string() }))
    .nullable()
    .meta({ description: "With `roll-back`: the parts that were chosen; null where it was all" }),
  ...{ decidedAt: instant, decidedBy: z.string() },
});

/** What is told of a question, open or answered. */
function toldOf(room: PlanRoom, decision: RollbackDecision): z.infer<typeof decisionAnswer> {
  const { id, cause, reason, openedAt, openedBy, dueAt, numbers } = decision;
  const evidence = decision.evidence ?? evidenceOf(room, cause);
  return { id, cause, reason, since: openedAt, dueAt, by: openedBy.name, severity: severityOf(room, decision), evidence, numbers };
}

const wayAnswer = z.strictObject({
  takes: z.strictObject({ minutes: z.int(), by: z.enum(["rehearsal", "plan", "part"]) }).nullable(),
  noReturn: z.strictObject({ stepId: id, title: z.string(), passed: z.boolean(), lost: z.string() }).nullable(),
  decides: z.strictObject({ roleId: id, by: z.string().nullable(), standInMinutes: z.int() }).nullable(),
  parts: z.array(
    z.strictObject({
      id,
      title: z.string(),
      done: z.int(),
      total: z.int(),
      minutes: z.int().nullable(),
      by: z.array(z.string()),
      shut: z.boolean().meta({ description: "Nobody may work on it: going back by it is not decided" }),
    }),
  ),
});

export const rollbackRoutes = {
  readTripwires: planRoute({
    method: "GET",
    path: "/plans/:slug/tripwires",
    summary: "What speaks for going back once somebody sees it, and what was pulled",
    answers: { status: 200, says: "Triggers in the order of the plan", schema: z.array(tripwireAnswer) },
    answer: ({ response, room }) =>
      sendJson(
        response,
        200,
        tripwiresOf(room).map(({ id, title, severity, responseMinutes, pulledAt, pulledBy, pulledReason }) => {
          const pulled = { pulled: pulledAt !== null, at: pulledAt, by: pulledBy?.name ?? null, reason: pulledReason };
          return { id, title, severity, responseMinutes, ...pulled } satisfies z.infer<typeof tripwireAnswer>;
        }),
      ),
  }),
  readTriggerGroups: planRoute({
    method: "GET",
    path: "/plans/:slug/trigger-groups",
    summary: "Triggers that ask to roll back together, and how many of them hold",
    answers: { status: 200, says: "Groups in the order of the plan", schema: z.array(groupAnswer) },
    answer: ({ response, room }) =>
      sendJson(
        response,
        200,
        groupsOf(room).map((group) => {
          const { members, holding, needed, met } = standingOf(room, group);
          const { id, title, severity, responseMinutes } = group;
          const said = { id, title, asksWhen: needsText(group.needs, members.length), severity, responseMinutes };
          return { ...said, holding, needed, holds: met, triggers: members } satisfies z.infer<typeof groupAnswer>;
        }),
      ),
  }),
  pullTripwire: planRoute({
    method: "POST",
    path: "/plans/:slug/tripwires/:id/pull",
    summary: "Pull a trigger: the question whether to roll back opens on every screen. People decide it",
    body: { "application/json": z.strictObject({ reason: z.string().min(1).max(4000) }) },
    answers: { status: 200, says: "Pulled, or already (and by whom)", schema: doneSchema },
    answer(call, { body }) {
      const tripwire = live(call.room, tripwires, call.params.id);
      if (!tripwire) throw notFound("There is no such trigger in this plan. GET …/tripwires lists them.");
      return answerWith(call, pullTripwire, { tripwireId: tripwire.id, reason: body.reason });
    },
  }),
  readRollback: planRoute({
    method: "GET",
    path: "/plans/:slug/rollback",
    summary: "The rollback decision that is open, with the ways on",
    answers: { status: 200, says: "The open decision, or null", schema: openAnswer.nullable() },
    answer({ response, room }) {
      const open = openDecision(room);
      if (!open) return sendJson(response, 200, null);
      const decider = deciderOf(room, open);
      const suggested = suggestedParts(room, open, now()).ids;
      sendJson(response, 200, {
        ...toldOf(room, open),
        decides: decider && { by: decider.person.name, until: new Date(decider.until).toISOString() },
        ways: waysOn(room, open, now()),
        parts: rollbackBlocks(room).map(({ id, title, steps }) => ({
          ...{ id, title, minutes: partTakes(room, steps)?.minutes ?? null },
          suggested: suggested.includes(id),
        })),
      } satisfies z.infer<typeof openAnswer>);
    },
  }),
  readRollbackDecisions: planRoute({
    method: "GET",
    path: "/plans/:slug/rollback/decisions",
    summary: "The rollback decisions that were made, newest first",
    answers: { status: 200, says: "How each question was answered, by whom and why", schema: z.array(madeAnswer) },
    answer: ({ response, room }) =>
      sendJson(
        response,
        200,
        answeredDecisions(room).flatMap((decision) => {
          const { outcome, rationale, matrixRow, decidedAt, decidedBy, partIds } = decision;
          const parts = partIds && rollbackBlocks(room).flatMap(({ id, title }) => (partIds.includes(id) ? { id, title } : []));
          if (!outcome || !decidedAt) return [];
          const answer = { outcome, rationale: rationale ?? "", matrixRow, parts, decidedAt, decidedBy: decidedBy?.name ?? "" };
          return [{ ...toldOf(room, decision), ...answer } satisfies z.infer<typeof madeAnswer>];
        }),
      ),
  }),
  readWayBack: planRoute({
    method: "GET",
    path: "/plans/:slug/rollback/way",
    summary: "The way back: how long it takes, its point of no return, who decides, and how far its parts are",
    answers: { status: 200, says: "The way back as it stands", schema: wayAnswer },
    answer({ response, room }) {
      const shut = new Set(partsShut(room).map(({ id }) => id));
      const [rule, point] = [rollbackRule(room), pointOfNoReturn(room)];
      const nameOf = (roleId: string) => actingIn(room.roles[roleId])?.name;
      sendJson(response, 200, {
        takes: wayBackTakes(room),
        noReturn: point && { stepId: point.step.id, title: point.step.title, passed: point.passed, lost: point.lost },
        decides: rule?.roleId ? { roleId: rule.roleId, by: nameOf(rule.roleId) ?? null, standInMinutes: rule.standInMinutes } : null,
        parts: rollbackBlocks(room).map(({ id, title, steps, open, roleIds }) => ({
          ...{ id, title, done: steps.length - open.length, total: steps.length, minutes: partTakes(room, steps)?.minutes ?? null },
          by: roleIds.flatMap((roleId) => nameOf(roleId) ?? []),
          shut: !goesBack(room) || shut.has(id),
        })),
      } satisfies z.infer<typeof wayAnswer>);
    },
  }),
};

import * as z from "zod";
import { notFound } from "../../../domain/kernel/errors.ts";
import { id, instant } from "../../../domain/kernel/fields.ts";
import { live } from "../../../domain/kernel/room.ts";
import { actingIn } from "../../../domain/roles/acting.ts";
import { tripwires } from "../../../domain/rollback/rows.ts";
import {
  openDecision,
  partTakes,
  pointOfNoReturn,
  rollbackBlocks,
  rollbackRule,
  tripwiresOf,
  wayBackTakes,
} from "../../../domain/rollback/status.ts";
import { pullTripwire } from "../../../domain/rollback/tripwires.ts";
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
  ...{ since: instant, dueAt: instant.nullable(), by: z.string() },
});

const wayAnswer = z.strictObject({
  takes: z.strictObject({ minutes: z.int(), by: z.enum(["rehearsal", "plan", "part"]) }).nullable(),
  noReturn: z.strictObject({ stepId: id, title: z.string(), passed: z.boolean(), lost: z.string() }).nullable(),
  decides: z.strictObject({ roleId: id, by: z.string().nullable(), standInMinutes: z.int() }).nullable(),
  parts: z.array(
    z.strictObject({ id, title: z.string(), done: z.int(), total: z.int(), minutes: z.int().nullable(), by: z.array(z.string()) }),
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
    summary: "The rollback decision that is open",
    answers: { status: 200, says: "The open decision, or null", schema: decisionAnswer.nullable() },
    answer({ response, room }) {
      const open = openDecision(room);
      if (!open) return sendJson(response, 200, null);
      const { id, cause, reason, openedAt, openedBy, dueAt } = open;
      sendJson(response, 200, { id, cause, reason, since: openedAt, dueAt, by: openedBy.name } satisfies z.infer<typeof decisionAnswer>);
    },
  }),
  readWayBack: planRoute({
    method: "GET",
    path: "/plans/:slug/rollback/way",
    summary: "The way back: how long it takes, its point of no return, who decides, and how far its parts are",
    answers: { status: 200, says: "The way back as it stands", schema: wayAnswer },
    answer({ response, room }) {
      const [rule, point] = [rollbackRule(room), pointOfNoReturn(room)];
      const nameOf = (roleId: string) => actingIn(room.roles[roleId])?.name;
      sendJson(response, 200, {
        takes: wayBackTakes(room),
        noReturn: point && { stepId: point.step.id, title: point.step.title, passed: point.passed, lost: point.lost },
        decides: rule?.roleId ? { roleId: rule.roleId, by: nameOf(rule.roleId) ?? null, standInMinutes: rule.standInMinutes } : null,
        parts: rollbackBlocks(room).map(({ id, title, steps, open, roleIds }) => ({
          ...{ id, title, done: steps.length - open.length, total: steps.length, minutes: partTakes(room, steps)?.minutes ?? null },
          by: roleIds.flatMap((roleId) => nameOf(roleId) ?? []),
        })),
      } satisfies z.infer<typeof wayAnswer>);
    },
  }),
};

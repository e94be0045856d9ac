import * as z from "zod";
import { instant } from "../../../domain/kernel/fields.ts";
import { askAbort } from "../../../domain/rollback/decisions.ts";
import { extendStage, holdStage } from "../../../domain/stages/hold-stages.ts";
import { enterStage, promoteStage } from "../../../domain/stages/promote-stages.ts";
import { rolloutStates } from "../../../domain/stages/rollout-states.ts";
import { rolloutOf } from "../../../domain/stages/status.ts";
import { chance } from "../../../journal/chance.ts";
import { readingsOf } from "../../../measured/readings.ts";
import { sendJson } from "../../reply.ts";
import { answerWith } from "../answer.ts";
import { doneSchema, planRoute } from "../route.ts";

const rolloutVerbs = { enter: enterStage, promote: promoteStage, extend: extendStage, hold: holdStage } as const;
const verbNames = Object.keys(rolloutVerbs) as [keyof typeof rolloutVerbs, ...(keyof typeof rolloutVerbs)[]];

const rolloutAnswer = z.object({
  /** The title of the stage; null before the first, and after it was aborted. */
  stage: z.string().nullable(),
  percent: z.number(),
  cohort: z.string().nullable(),
  since: instant.nullable(),
  soakUntil: instant.nullable(),
  state: z.enum(rolloutStates),
});

export const rolloutRoutes = {
  readRollout: planRoute({
    method: "GET",
    path: "/plans/:slug/rollout",
    summary: "How far the change is let out: the stage it is in, since when, and until when it soaks",
    answers: { status: 200, says: "The stage now", schema: rolloutAnswer },
    async answer({ response, room }) {
      const now = Date.parse(chance.now());
      const { stage, visit, percent, soakUntil, state } = rolloutOf(room, now, await readingsOf(room, now));
      const until = soakUntil === null ? null : new Date(soakUntil).toISOString();
      const said = { stage: stage?.title ?? null, percent, cohort: stage?.cohort || null, since: visit && stage ? visit.enteredAt : null };
      sendJson(response, 200, { ...said, soakUntil: until, state } satisfies z.infer<typeof rolloutAnswer>);
    },
  }),
  workOnRollout: planRoute({
    method: "POST",
    path: "/plans/:slug/rollout/:verb",
    summary: "Enter the rollout, promote it, extend its soak or hold it; a token only where nothing speaks against it",
    params: z.object({ verb: z.enum(verbNames) }),
    body: { "application/json": z.looseObject({ stageId: z.string().max(64).optional(), reason: z.string().optional() }) },
    answers: { status: 200, says: "Done, or already so (and by whom)", schema: doneSchema },
    answer: (call, { params, body }) => answerWith(call, rolloutVerbs[params.verb], body),
  }),
  abortRollout: planRoute({
    method: "POST",
    path: "/plans/:slug/rollout/abort",
    summary: "Ask for the rollout to be aborted: a person decides",
    body: { "application/json": z.strictObject({ reason: z.string().min(1).max(4000) }) },
    answers: { status: 200, says: "The decision is open, or was already", schema: doneSchema },
    answer: (call, { body }) => answerWith(call, askAbort, body),
  }),
};

import * as z from "zod";
import { set } from "../kernel/change.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields, schemaOf } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, type Refusal, refuse } from "../kernel/verb.ts";
import { metrics } from "../metrics/rows.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { watches } from "../watches/rows.ts";
import { countedFrom, type Stage, stageCriterion, stages } from "./rows.ts";
import { stagesOf, unsaidWaits, wasEntered } from "./status.ts";
import { withRolloutTimer } from "./timers.ts";
import { percentText } from "./words.ts";

const mostStages = 100;

const shape = () => schemaOf(stages).shape;
const details = () => ({
  ...{ title: shape().title, percent: shape().percent, cohort: shape().cohort, actions: shape().actions },
  ...{
    afterMinutes: shape().afterMinutes,
    afterFrom: shape().afterFrom,
    soakMinutes: shape().soakMinutes,
    promotesItself: shape().promotesItself,
  },
  criteria: z.array(stageCriterion(fields).extend({ watchId: ref(watches).nullable(), metricId: ref(metrics).optional() })).max(50),
});
const told = () => z.strictObject({ title: z.string(), percent: z.number() });
const example = { title: "Half of the traffic", percent: 50 };

/** Adds a stage to the rollout; its share says its place. */
export const addStage = planVerbOn({
  on: plans,
  type: "stage.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject(z.object(details()).partial().required({ title: true, percent: true }).shape),
  data: told,
  example,
  sentence: ({ title = "", percent = 0 }) => ["added the stage ", strong(title), ` (${percentText(percent)})`],
  decide(plan, input, context) {
    const { room, newId } = context;
    if (all(room, stages).length >= mostStages)
      return refuse("too-many", `A rollout has at most ${mostStages} stages. Take one out that nobody needs.`);
    const taken = sameShare(room, null, input.percent);
    if (taken) return taken;
    const id = newId();
    const row = stages.make({ id, planId: plan.id, originId: id, order: orderAtEnd(all(room, stages)), ...input });
    const rows = [set(stages, id, row), set(plans, plan.id, revised(plan, context))];
    return withRolloutTimer(change(id, { title: row.title, percent: row.percent }, rows), context);
  },
});

/** Changes what the plan says of a stage. One that was entered keeps its share. */
export const editStage = planVerbOn({
  on: stages,
  type: "stage.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ stageId: ref(stages), ...z.object(details()).partial().shape }),
  data: () => told().extend({ changed: z.array(z.string()) }),
  example: { ...example, changed: ["soakMinutes"] },
  sentence: ({ title = "" }) => ["edited the stage ", strong(title)],
  decide(stage, { stageId, ...edits }, context) {
    const { room } = context;
    const { patch, changed } = patchOf(stages, stage, edits);
    if (changed.length === 0) return already(`“${stage.title}” says that already.`);
    if (patch.percent !== undefined) {
      if (wasEntered(room, stageId))
        return refuse("entered", `“${stage.title}” was entered with ${percentText(stage.percent)}, and keeps that share.`);
      const taken = sameShare(room, stageId, patch.percent);
      if (taken) return taken;
    }
    const answers = stage.answers.filter((answer) => stillAsked(answer, stage.criteria, patch.criteria ?? stage.criteria));
    const kept = answers.length < stage.answers.length ? { ...patch, answers } : patch;
    const rows = [set(stages, stageId, kept), set(plans, room.id, revised(room.plan, context))];
    return withRolloutTimer(change(stageId, { title: stage.title, percent: patch.percent ?? stage.percent, changed }, rows), context);
  },
});

/** Whether what was answered still answers: with another limit, or read from something else, the same words ask anew. */
function stillAsked({ text, when }: Stage["answers"][number], before: Stage["criteria"], after: Stage["criteria"]): boolean {
  const of = (criteria: Stage["criteria"]) => criteria.find((each) => each.text === text && each.when === when);
  const [was, is] = [of(before), of(after)];
  return was === undefined || is === undefined || JSON.stringify([was.goal, was.metricId]) === JSON.stringify([is.goal, is.metricId]);
}

const stageOut = outOfPlan({
  ...{ on: stages, by: "stageId", type: "stage", called: "the stage" },
  ...{ may: "plan:edit", during: "edit", example, revises: true, timed: withRolloutTimer },
  tells: { data: told, of: ({ title, percent }) => ({ title, percent }) },
  stays: ({ id, title }, { room }) => (wasEntered(room, id) ? refuse("entered", `“${title}” was entered and stays in the record.`) : null),
  staysOut: ({ id, percent }, { room }) => sameShare(room, id, percent),
});

/** Takes a stage out of the rollout, unless it was entered. */
export const removeStage = stageOut.remove;

/** Puts a removed stage back, unless another has its share by now. */
export const restoreStage = stageOut.restore;

/** Says from when the waits of the stages count, for all of them that do not say it. */
export const countWaits = planVerbOn({
  on: plans,
  type: "stage.waits_counted",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ from: z.enum(countedFrom) }),
  data: () => z.strictObject({ from: z.enum(countedFrom), stages: z.array(z.string()) }),
  example: { from: "start", stages: ["Half of the traffic", "Everybody"] },
  sentence: ({ from }) => [
    "said that the waits of the stages count from ",
    strong(from === "previous" ? "the stage before" : "the start of the rollout"),
  ],
  decide(plan, { from }, context) {
    const { room } = context;
    const unsaid = unsaidWaits(room);
    if (unsaid.length === 0) return already("Every stage says from when its wait counts.");
    const rows = [...unsaid.map(({ id }) => set(stages, id, { afterFrom: from })), set(plans, plan.id, revised(plan, context))];
    return withRolloutTimer(change(plan.id, { from, stages: unsaid.map(({ title }) => title) }, rows), context);
  },
});

/** The same share twice would be one stage. */
function sameShare(room: PlanRoom, stageId: string | null, percent: Stage["percent"]): Refusal | null {
  const other = stagesOf(room).find((stage) => stage.percent === percent && stage.id !== stageId);
  if (!other) return null;
  return refuse(
    "same-share",
    `“${other.title}” is at ${percentText(percent)} already: twice the same share is one stage. Edit that one.`,
    "invalid",
  );
}

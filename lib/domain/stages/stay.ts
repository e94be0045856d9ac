import * as z from "zod";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { prose } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { type Context, me, type Refusal, refuse } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import { type Stage, type StageVisit, stages, stageVisits } from "./rows.ts";
import { currentVisit, rolloutOf } from "./status.ts";
import { stageText } from "./words.ts";

export type Here = Context & { room: PlanRoom };

/** What the verbs of a rollout are asked with; `stageId`: the stage its sender saw the rollout in. */
export const asked = () => z.strictObject({ stageId: ref(stages).optional(), reason: prose.optional() });
/** What their events tell of a stage, and an example of it. */
export const told = () => z.strictObject({ stage: z.string(), percent: z.number(), cohort: z.string() });
export const example = { stage: "Half of the traffic", percent: 50, cohort: "" };
export const of = ({ title, percent, cohort }: Stage) => ({ stage: title, percent, cohort });

/** The rows that begin a stay in a stage. What was answered for leaving it, at an earlier stay, does not stand. */
export function enter(room: PlanRoom, stage: Stage, context: Here): RowChange[] {
  const id = context.newId();
  const visit = stageVisits.make({ id, planId: room.id, stageId: stage.id, enteredAt: context.now, enteredBy: me(context) });
  const kept = stage.answers.filter(({ when }) => when === "entry");
  return [set(stageVisits, id, visit), ...(kept.length < stage.answers.length ? [set(stages, stage.id, { answers: kept })] : [])];
}

/** The stay the rollout is in, or why there is none. */
export function hereOf({ room, now }: Here, stageId: string | undefined): { stage: Stage; visit: StageVisit } | Refusal {
  const visit = currentVisit(room);
  const { stage, state } = rolloutOf(room, Date.parse(now));
  if (state === "done") return refuse("done", "The rollout has come to its end and was accepted.");
  if (!visit || !stage) return refuse("not-begun", "The rollout has not begun. Enter its first stage.");
  return elsewhere(stage, stageId) ?? { stage, visit };
}

/** The refusal of somebody who saw the rollout in another stage than it is in. */
export function notHere(room: PlanRoom, stageId: string | undefined, { now }: Context): Refusal | null {
  const { stage } = rolloutOf(room, Date.parse(now));
  return stage ? elsewhere(stage, stageId) : null;
}

const elsewhere = (stage: Stage, stageId: string | undefined): Refusal | null =>
  stageId === undefined || stageId === stage.id
    ? null
    : refuse("another-stage", `The rollout is at ${stageText(stage)} by now. Look again, then repeat what you meant.`, "conflict");

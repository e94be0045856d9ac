import * as z from "zod";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { isAtLeast } from "../kernel/permissions.ts";
import { noReadings } from "../kernel/readings.ts";
import { ref } from "../kernel/ref.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, type Context, change, me, type Refusal, refuse } from "../kernel/verb.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { goesBack } from "../rollback/status.ts";
import type { PlanRoom } from "../room.ts";
import { openStops, stopSentence } from "../trees/walk.ts";
import { gateBefore } from "./gate.ts";
import { type Stage, type StageVisit, stageVisits } from "./rows.ts";
import { endedPauses } from "./soak.ts";
import { againstEntry, rolloutOf } from "./status.ts";
import { asked, enter, example, type Here, notHere, of, told } from "./stay.ts";
import { withRolloutTimer } from "./timers.ts";
import { percentText, stageText } from "./words.ts";

const moved = () => told().extend({ from: z.number(), against: z.array(z.string()).optional(), reason: z.string().optional() });

/** Enters the first stage of the rollout: from here on its share of the users has the change. */
export const enterStage = planVerbOn({
  on: plans,
  type: "stage.entered",
  may: "rollout:work",
  during: "work",
  measured: true,
  input: asked,
  data: moved,
  example: { ...example, percent: 10, from: 0 },
  sentence: ({ percent = 0, cohort = "", against, reason }) => [
    toned("entered", "run"),
    " the stage ",
    strong(stageText({ percent, cohort })),
    ...allTheSame(against),
    because(reason),
  ],
  decide(_plan, { stageId, reason }, context) {
    const { room, now, facts } = context;
    const { state, stage, visit, next } = rolloutOf(room, Date.parse(now), facts.readings);
    if (stage && (stageId ?? stage.id) === stage.id)
      return already(`The rollout is at ${stageText(stage)} already.`, visit?.enteredBy, visit?.enteredAt);
    if (state === "done" && stage) return refuse("done", `The rollout was accepted at ${percentText(stage.percent)}. Abort it to go back.`);
    if (stage) return refuse("under-way", `The rollout is at ${stageText(stage)}. Promote it to enter the next stage.`);
    const wanted = stageId ? room.stages[stageId] : next;
    if (!wanted) return refuse("no-stages", "This plan has no stages. A lead adds them on the plan page.");
    const words = reason?.trim() ?? "";
    const held = heldBack(room, wanted);
    if (held) return held;
    const skipped = next && wanted.id !== next.id ? [`it begins past ${percentText(next.percent)}`] : [];
    const against = [...skipped, ...againstEntry(room, wanted, Date.parse(now), facts.readings ?? noReadings)];
    const problem = notClear(against, words, context);
    if (problem) return problem;
    const data = { ...of(wanted), from: 0, ...(against.length ? { against } : {}), ...(words ? { reason: words } : {}) };
    return withRolloutTimer(change(wanted.id, data, enter(room, wanted, context)), context);
  },
});

/**
 * Goes from a stage to the next one, or accepts the last. Where its soak is not over, or a criterion is not met, only a lead may, with a
 * reason, and what spoke against it is written down; a token never may.
 */
export const promoteStage = planVerbOn({
  on: plans,
  type: "stage.promoted",
  may: "rollout:work",
  during: "work",
  measured: true,
  input: asked,
  data: () => moved().extend({ accepted: z.boolean() }),
  example: { ...example, from: 10, accepted: false },
  sentence: ({ percent = 0, cohort = "", from = 0, accepted, against, reason }) => [
    toned(accepted ? "accepted" : "promoted", "go"),
    accepted ? " the rollout at " : ` the rollout from ${percentText(from)} to `,
    strong(stageText({ percent, cohort })),
    ...allTheSame(against),
    because(reason),
  ],
  decide(_plan, { stageId, reason }, context) {
    const { room, now, facts } = context;
    const { state, stage, visit, next, against } = rolloutOf(room, Date.parse(now), facts.readings);
    const problem = notHere(room, stageId, context);
    if (problem) return problem;
    if (state === "done" && stage)
      return already(`The rollout was accepted at ${percentText(stage.percent)}.`, visit?.leftBy, visit?.leftAt);
    if (!stage || !visit) return refuse("not-begun", "The rollout has not begun. Enter its first stage.");
    const words = reason?.trim() ?? "";
    const unclear = heldBack(room, next) ?? notClear(against, words, context);
    if (unclear) return unclear;
    const to = next ?? stage;
    const data = {
      ...of(to),
      from: stage.percent,
      accepted: next === null,
      ...(against.length ? { against: [...against] } : {}),
      ...(words ? { reason: words } : {}),
    };
    return withRolloutTimer(change(to.id, data, promote(room, visit, next, { against, reason: words || null }, context)), context);
  },
});

/** Sees that a soak is over; a stage that promotes itself goes on where everything is met, and never where something is not known. */
export const noteSoaked = planVerbOn({
  on: stageVisits,
  type: "stage.soaked",
  may: "rollout:work",
  during: "work",
  system: true,
  measured: true,
  input: () => z.strictObject({ visitId: ref(stageVisits) }),
  data: () => moved().extend({ waits: z.array(z.string()), accepted: z.boolean() }),
  example: { ...example, percent: 10, from: 10, waits: ["“Queue under 1,000 jobs” is not answered"], accepted: false },
  sentence: ({ percent = 0, cohort = "", from = 0, waits = [], accepted }) => [
    `saw the soak of ${percentText(from)} end`,
    ...(percent !== from ? [" and ", toned("promoted", "go"), " the rollout to ", strong(stageText({ percent, cohort }))] : []),
    ...(accepted ? [" and ", toned("accepted", "go"), " the rollout"] : []),
    waits.length > 0 ? `; it waits: ${waits.join(", ")}` : "",
  ],
  decide(visit, _input, context) {
    const { room, now, facts } = context;
    if (visit.leftAt) return already("The stage was left meanwhile.", visit.leftBy, visit.leftAt);
    const { stage, state, soakUntil, next, against } = rolloutOf(room, Date.parse(now), facts.readings);
    if (!stage || state === "held") return already("The rollout is on hold.");
    if (state === "soaking" && soakUntil !== null) return refuse("too-early", "The soak is not over.");
    const waits = [...against];
    if (stage.promotesItself && waits.length === 0) {
      const to = next ?? stage;
      const rows = promote(room, visit, next, { against: [], reason: null }, context);
      return withRolloutTimer(change(to.id, { ...of(to), from: stage.percent, waits, accepted: next === null }, rows), context);
    }
    if (visit.soakedAt) return already("The end of the soak was seen.", null, visit.soakedAt);
    const data = { ...of(stage), from: stage.percent, waits, accepted: false };
    return change(stage.id, data, [set(stageVisits, visit.id, { soakedAt: now })]);
  },
});

const allTheSame = (against: readonly string[] | undefined) => (against?.length ? [" although ", toned(against.join(", "), "hold")] : []);

/** The rows that end a stay well, and begin the next. */
function promote(
  room: PlanRoom,
  visit: StageVisit,
  next: Stage | null,
  { against, reason }: { against: readonly string[]; reason: string | null },
  context: Here,
): RowChange[] {
  const pauses = endedPauses(visit, context.now);
  const left: Partial<StageVisit> = {
    leftAt: context.now,
    leftBy: me(context),
    outcome: next ? "promoted" : "accepted",
    against: [...against],
    reason,
    pauses,
  };
  return [set(stageVisits, visit.id, left), ...(next ? enter(room, next, context) : [])];
}

/** What no reason of one lead leads past: going back, a gate without a GO, and a STOP of a decision tree. */
function heldBack(room: PlanRoom, stage: Stage | null): Refusal | null {
  if (goesBack(room))
    return refuse("rolling-back", "The plan is being rolled back: the change reaches nobody until it goes forward again.");
  const [stop] = openStops(room);
  if (stop) return refuse("stop", stopSentence(stop));
  const gate = stage && gateBefore(room, stage);
  return gate ? refuse("gate", `“${gate.title}” has no GO yet. ${stageText(stage)} stands behind this hold point.`) : null;
}

/** Why it does not go on now: a token only where nothing speaks against it, a lead also with a reason. */
function notClear(against: readonly string[], reason: string, { actor }: Context): Refusal | null {
  if (against.length === 0) return null;
  const why = against.join(", ");
  if (actor.kind !== "user") return refuse("not-clear", `Not now: ${why}. A lead may go on all the same, with a reason.`);
  if (!isAtLeast(actor, "lead")) return refuse("not-clear", `Not now: ${why}. Only a lead may go on all the same, with a reason.`);
  return reason ? null : refuse("no-words", `Say why it goes on although ${why}.`, "invalid");
}

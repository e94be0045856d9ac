import * as z from "zod";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { prose, reason } from "../kernel/fields.ts";
import { isAtLeast } from "../kernel/permissions.ts";
import { ref } from "../kernel/ref.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, type Context, change, me, type Refusal, refuse } from "../kernel/verb.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { goesBack } from "../rollback/status.ts";
import type { PlanRoom } from "../room.ts";
import { openStops, stopSentence } from "../trees/walk.ts";
import { criterionState } from "./criteria.ts";
import { gateBefore } from "./gate.ts";
import { type Stage, type StageVisit, stageMinutes, stages, stageVisits } from "./rows.ts";
import { endedPauses, soakedMs } from "./soak.ts";
import { againstEntry, currentVisit, rolloutOf, spanText, stagesOf } from "./status.ts";
import { withRolloutTimer } from "./timers.ts";
import { percentText, stageText } from "./words.ts";

type Here = Context & { room: PlanRoom };

const asked = z.strictObject({ stageId: ref(stages).optional(), reason: prose.optional() });
const told = z.strictObject({ stage: z.string(), percent: z.number(), cohort: z.string() });
const moved = told.extend({ from: z.number(), against: z.array(z.string()).optional(), reason: z.string().optional() });
const example = { stage: "Half of the traffic", percent: 50, cohort: "" };

/** Enters the first stage of the rollout: from here on its share of the users has the change. */
export const enterStage = planVerbOn({
  on: plans,
  type: "stage.entered",
  may: "rollout:work",
  during: "work",
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
    const { room, now } = context;
    const { state, stage, visit, next } = rolloutOf(room, Date.parse(now));
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
    const against = [...skipped, ...againstEntry(room, wanted, Date.parse(now))];
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
  input: asked,
  data: moved.extend({ accepted: z.boolean() }),
  example: { ...example, from: 10, accepted: false },
  sentence: ({ percent = 0, cohort = "", from = 0, accepted, against, reason }) => [
    toned(accepted ? "accepted" : "promoted", "go"),
    accepted ? " the rollout at " : ` the rollout from ${percentText(from)} to `,
    strong(stageText({ percent, cohort })),
    ...allTheSame(against),
    because(reason),
  ],
  decide(_plan, { stageId, reason }, context) {
    const { room, now } = context;
    const { state, stage, visit, next, against } = rolloutOf(room, Date.parse(now));
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

/** Lets the soak of the stage go on for longer: as long again as it was planned, unless something else is said. */
export const extendStage = planVerbOn({
  on: plans,
  type: "stage.extended",
  may: "rollout:work",
  during: "work",
  input: asked.extend({ minutes: stageMinutes.optional() }),
  data: told.extend({ minutes: z.number(), reason: z.string().optional() }),
  example: { ...example, minutes: 5, reason: "The rate has not settled." },
  sentence: ({ percent = 0, cohort = "", minutes = 0, reason }) => [
    toned("extended", "hold"),
    " the soak of ",
    strong(stageText({ percent, cohort })),
    ` by ${spanText(minutes * 60_000)}`,
    because(reason),
  ],
  decide(_plan, { stageId, reason, minutes }, context) {
    const here = hereOf(context, stageId);
    if ("kind" in here) return here;
    const { stage, visit } = here;
    const [planned, more] = [stage.soakMinutes ?? 0, minutes ?? stage.soakMinutes ?? 10];
    // A soak that has run out goes on from now.
    const soaked = Math.ceil(soakedMs(context.room, visit, Date.parse(context.now)) / 60_000);
    const extended = Math.max(planned + visit.extendedMinutes, soaked) + more - planned;
    if (!stageVisits.row.shape.extendedMinutes.safeParse(extended).success)
      return refuse("too-long", "A soak lasts at most ten years.", "invalid");
    const words = reason?.trim() ?? "";
    const rows = [set(stageVisits, visit.id, { extendedMinutes: extended, soakedAt: null })];
    return withRolloutTimer(change(stage.id, { ...of(stage), minutes: more, ...(words ? { reason: words } : {}) }, rows), context);
  },
});

/** Holds the rollout where it is: its soak stands still until somebody resumes it. */
export const holdStage = planVerbOn({
  on: plans,
  type: "stage.held",
  may: "rollout:work",
  during: "work",
  input: asked,
  data: told.extend({ reason: z.string().optional() }),
  example: { ...example, reason: "We look into the errors." },
  sentence: ({ percent = 0, cohort = "", reason }) => [
    "put the rollout on ",
    toned("hold", "hold"),
    " at ",
    strong(stageText({ percent, cohort })),
    because(reason),
  ],
  decide(_plan, { stageId, reason }, context) {
    const here = hereOf(context, stageId);
    if ("kind" in here) return here;
    const { stage, visit } = here;
    const open = visit.pauses.at(-1);
    if (open?.to === null) return already(`${open.by.name} has put it on hold${because(open.reason)}.`, open.by, open.from);
    if (visit.pauses.length >= 200) return refuse("too-many", "This stage was on hold 200 times. Abort it, or go on.");
    const words = reason?.trim() ?? "";
    const pause = { from: context.now, to: null, reason: words, by: me(context) };
    const rows = [set(stageVisits, visit.id, { pauses: [...visit.pauses, pause] })];
    return withRolloutTimer(change(stage.id, { ...of(stage), ...(words ? { reason: words } : {}) }, rows), context);
  },
});

/** Lets the soak go on after a hold. */
export const resumeStage = planVerbOn({
  on: plans,
  type: "stage.resumed",
  may: "rollout:work",
  during: "work",
  input: asked,
  data: told.extend({ reason: z.string().optional() }),
  example,
  sentence: ({ percent = 0, cohort = "", reason }) => [
    toned("resumed", "run"),
    " the rollout at ",
    strong(stageText({ percent, cohort })),
    because(reason),
  ],
  decide(_plan, { stageId, reason }, context) {
    const here = hereOf(context, stageId);
    if ("kind" in here) return here;
    const { stage, visit } = here;
    if (visit.pauses.at(-1)?.to !== null) return already("The rollout is not on hold.");
    const pauses = endedPauses(visit, context.now);
    const words = reason?.trim() ?? "";
    return withRolloutTimer(
      change(stage.id, { ...of(stage), ...(words ? { reason: words } : {}) }, [set(stageVisits, visit.id, { pauses })]),
      context,
    );
  },
});

/** Goes back to the stage before, or to nothing from the first: the flags that follow tell it at their next poll. */
export const abortStage = planVerbOn({
  on: plans,
  type: "stage.aborted",
  may: "rollout:abort",
  during: "work",
  input: z.strictObject({ stageId: ref(stages).optional(), reason }),
  data: told.extend({ from: z.number(), reason: z.string() }),
  example: { ...example, percent: 10, from: 50, reason: "5.6 % of the requests fail." },
  sentence: ({ percent = 0, cohort = "", from = 0, reason }) => [
    toned("aborted", "nogo"),
    ` the rollout at ${percentText(from)}: back to `,
    strong(percent === 0 ? "nobody" : stageText({ percent, cohort })),
    because(reason),
  ],
  decide(_plan, { stageId, reason }, context) {
    const { room, now } = context;
    const problem = notHere(room, stageId, context);
    if (problem) return problem;
    const { stage, visit } = rolloutOf(room, Date.parse(now));
    if (!stage || !visit) return already("The rollout is at nothing: nobody has the change.");
    const back = stagesOf(room).findLast(({ percent }) => percent < stage.percent) ?? null;
    const leave = set(stageVisits, visit.id, { leftAt: now, leftBy: me(context), outcome: "aborted", reason });
    const data = { ...(back ? of(back) : { stage: "", percent: 0, cohort: "" }), from: stage.percent, reason };
    return withRolloutTimer(change(stage.id, data, [leave, ...(back ? enter(room, back, context) : [])]), context);
  },
});

/** Says whether a criterion of a stage is met. */
export const answerStageCriterion = planVerbOn({
  on: stages,
  type: "stage.criterion_answered",
  may: "step:work",
  during: "work",
  input: z.strictObject({
    ...{ stageId: ref(stages), text: stages.row.shape.title, when: z.enum(["entry", "exit"]), met: z.boolean().nullable() },
    note: prose.optional(),
  }),
  data: told.extend({ text: z.string(), met: z.boolean().nullable(), note: z.string().optional() }),
  example: { ...example, text: "Queue under 1,000 jobs", met: true, note: "240" },
  sentence: ({ text = "", percent = 0, met, note }) => [
    "said of ",
    strong(text),
    ` (${percentText(percent)}): `,
    met === null ? "open again" : met ? toned("met", "go") : toned("not met", "nogo"),
    because(note),
  ],
  decide(stage, { stageId, text, when, met, note }, context) {
    const { room, now } = context;
    const criterion = stage.criteria.find((each) => each.text === text && each.when === when);
    if (!criterion) return refuse("not-found", "That criterion is not asked any more. Look again.", "not-found");
    if (criterion.watchId) return refuse("of-watch", `“${text}” is read from its check to repeat. Look at that one.`);
    const words = note?.trim() ?? "";
    const before = criterionState(room, stage, criterion, Date.parse(now));
    if (met === null ? before.state === "open" : before.state === (met ? "met" : "not-met") && before.note === (words || null))
      return already(`${before.by?.name ?? "Nobody"} has said so already.`, before.by, before.at);
    const others = stage.answers.filter((answer) => answer.text !== text || answer.when !== when);
    const answer = met === null ? [] : [{ text, when, met, note: words || null, by: me(context), at: now }];
    // Words that are not asked any more make room.
    const asked = others.filter((each) => stage.criteria.some((one) => one.text === each.text && one.when === each.when));
    const rows = [set(stages, stageId, { answers: [...asked, ...answer] })];
    return withRolloutTimer(change(stageId, { ...of(stage), text, met, ...(words ? { note: words } : {}) }, rows), context);
  },
});

/** Sees that a soak is over; a stage that promotes itself goes on where everything is met, and never where something is not known. */
export const noteSoaked = planVerbOn({
  on: stageVisits,
  type: "stage.soaked",
  may: "rollout:work",
  during: "work",
  system: true,
  input: z.strictObject({ visitId: ref(stageVisits) }),
  data: moved.extend({ waits: z.array(z.string()), accepted: z.boolean() }),
  example: { ...example, percent: 10, from: 10, waits: ["“Queue under 1,000 jobs” is not answered"], accepted: false },
  sentence: ({ percent = 0, cohort = "", from = 0, waits = [], accepted }) => [
    `saw the soak of ${percentText(from)} end`,
    ...(percent !== from ? [" and ", toned("promoted", "go"), " the rollout to ", strong(stageText({ percent, cohort }))] : []),
    ...(accepted ? [" and ", toned("accepted", "go"), " the rollout"] : []),
    waits.length > 0 ? `; it waits: ${waits.join(", ")}` : "",
  ],
  decide(visit, _input, context) {
    const { room, now } = context;
    if (visit.leftAt) return already("The stage was left meanwhile.", visit.leftBy, visit.leftAt);
    const { stage, state, soakUntil, next, against } = rolloutOf(room, Date.parse(now));
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

const of = ({ title, percent, cohort }: Stage) => ({ stage: title, percent, cohort });

const allTheSame = (against: readonly string[] | undefined) => (against?.length ? [" although ", toned(against.join(", "), "hold")] : []);

/** The rows that begin a stay in a stage. What was answered for leaving it, at an earlier stay, does not stand. */
function enter(room: PlanRoom, stage: Stage, context: Here): RowChange[] {
  const id = context.newId();
  const visit = stageVisits.make({ id, planId: room.id, stageId: stage.id, enteredAt: context.now, enteredBy: me(context) });
  const kept = stage.answers.filter(({ when }) => when === "entry");
  return [set(stageVisits, id, visit), ...(kept.length < stage.answers.length ? [set(stages, stage.id, { answers: kept })] : [])];
}

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

/** The stay the rollout is in, or why there is none. */
function hereOf({ room, now }: Here, stageId: string | undefined): { stage: Stage; visit: StageVisit } | Refusal {
  const visit = currentVisit(room);
  const { stage, state } = rolloutOf(room, Date.parse(now));
  if (state === "done") return refuse("done", "The rollout has come to its end and was accepted.");
  if (!visit || !stage) return refuse("not-begun", "The rollout has not begun. Enter its first stage.");
  return elsewhere(stage, stageId) ?? { stage, visit };
}

/** The refusal of somebody who saw the rollout in another stage than it is in. */
function notHere(room: PlanRoom, stageId: string | undefined, { now }: Context): Refusal | null {
  const { stage } = rolloutOf(room, Date.parse(now));
  return stage ? elsewhere(stage, stageId) : null;
}

const elsewhere = (stage: Stage, stageId: string | undefined): Refusal | null =>
  stageId === undefined || stageId === stage.id
    ? null
    : refuse("another-stage", `The rollout is at ${stageText(stage)} by now. Look again, then repeat what you meant.`, "conflict");

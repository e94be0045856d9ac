import * as z from "zod";
import { set } from "../kernel/change.ts";
import { reason } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { fields, schemaOf } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { stageMinutes, stages, stageVisits } from "./rows.ts";
import { endedPauses, soakedMs } from "./soak.ts";
import { spanText } from "./status.ts";
import { asked, example, hereOf, notHere, of, told } from "./stay.ts";
import { withRolloutTimer } from "./timers.ts";
import { oneStageBack } from "./withdraw.ts";
import { percentText, stageText } from "./words.ts";

/** Lets the soak of the stage go on for longer: as long again as it was planned, unless something else is said. */
export const extendStage = planVerbOn({
  on: plans,
  type: "stage.extended",
  may: "rollout:work",
  during: "work",
  input: () => asked().extend({ minutes: stageMinutes(fields).optional() }),
  data: () => told().extend({ minutes: z.number(), reason: z.string().optional() }),
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
    if (!schemaOf(stageVisits).shape.extendedMinutes.safeParse(extended).success)
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
  data: () => told().extend({ reason: z.string().optional() }),
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
  data: () => told().extend({ reason: z.string().optional() }),
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
  input: () => z.strictObject({ stageId: ref(stages).optional(), reason }),
  data: () => told().extend({ from: z.number(), reason: z.string() }),
  example: { ...example, percent: 10, from: 50, reason: "5.6 % of the requests fail." },
  sentence: ({ percent = 0, cohort = "", from = 0, reason }) => [
    toned("aborted", "nogo"),
    ` the rollout at ${percentText(from)}: back to `,
    strong(percent === 0 ? "nobody" : stageText({ percent, cohort })),
    because(reason),
  ],
  decide(_plan, { stageId, reason }, context) {
    const problem = notHere(context.room, stageId, context);
    if (problem) return problem;
    const gone = oneStageBack(reason, context);
    if (!gone) return already("The rollout is at nothing: nobody has the change.");
    const { stage, back, rows } = gone;
    const data = { ...(back ? of(back) : { stage: "", percent: 0, cohort: "" }), from: stage.percent, reason };
    return withRolloutTimer(change(stage.id, data, rows), context);
  },
});

import * as z from "zod";
import { set } from "../kernel/change.ts";
import { instant, line, prose } from "../kernel/fields.ts";
import { because, strong } from "../kernel/sentence.ts";
import { already, change, refuse, withJobs } from "../kernel/verb.ts";
import { tellAgain } from "../messages/tell-again.ts";
import type { PlanRoom } from "../room.ts";
import { outsideSentence, outsideWindow } from "../schedule/window.ts";
import { revised } from "./revised.ts";
import { type PlanWindow, plans } from "./rows.ts";
import { t0Timer } from "./timers.ts";
import { planVerbOn } from "./verb.ts";

/** Moves T0, and with it every time that counts from it. */
export const moveT0 = planVerbOn({
  on: plans,
  type: "plan.t0_moved",
  may: "plan:edit",
  during: "edit",
  immediate: true,
  input: () =>
    z.strictObject({
      t0: instant.nullable(),
      /** Why; it stays inside. Needed once the plan runs, and where the work leaves a published window. */
      reason: prose.optional(),
      /** A sentence for stakeholders: on the status page, and by every channel that told them of the old time. */
      announce: line.optional(),
    }),
  data: () =>
    z.strictObject({
      t0: z.string().nullable(),
      from: z.string().nullable(),
      reason: z.string().optional(),
      announced: z.string().optional(),
      outside: z.string().optional(),
    }),
  example: { t0: "2026-11-26T12:00:00.000Z", from: null, reason: "the backup took longer" },
  sentence: ({ t0, reason, announced, outside }, { when }) => [
    ...(t0 ? ["moved T0 to ", strong(when(t0))] : ["took T0 away"]),
    because(reason),
    outside ? `; outside the window: ${outside}` : "",
    announced ? `; told stakeholders “${announced}”` : "",
  ],
  decide(plan, { t0, reason, announce }, context) {
    if (t0 === plan.t0) return already("T0 stands there already.");
    if (t0 === null && plan.startedAt) return refuse("running", "A plan that runs needs a T0. Give it another one instead.");
    if (plan.startedAt && !reason?.trim()) return refuse("no-reason", "Say why T0 moves: the plan runs, and people go by it.", "invalid");
    const outside = leavesWindow(context.room, t0, context.now);
    if (outside && plan.window?.published && !reason?.trim())
      return refuse(
        "outside-window",
        `${outside} Stakeholders go by it: say why T0 moves all the same, or move the window first.`,
        "invalid",
      );
    const told = announce ? tellAgain(context, { title: "Another time", words: announce }) : { rows: [], jobs: [] };
    if ("kind" in told) return told;
    const data = {
      t0,
      from: plan.t0,
      ...(outside && { outside }),
      ...(reason?.trim() && { reason: reason.trim() }),
      ...(announce && { announced: announce }),
    };
    const made = change(plan.id, data, [set(plans, plan.id, { t0, ...revised(plan, context) }), ...told.rows]);
    return withJobs(made, [...told.jobs, t0Timer({ ...plan, t0 }, context.now)]);
  },
});

const windowInput = () => z.strictObject({ start: instant, end: instant, published: z.boolean() });

/** Says when the work may be done, by agreement with others, and whether people outside go by it; null takes it away. */
export const setWindow = planVerbOn({
  on: plans,
  type: "plan.window_set",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ window: windowInput().nullable() }),
  data: () => z.strictObject({ window: windowInput().nullable(), from: windowInput().nullable() }),
  example: { window: { start: "2026-11-26T12:00:00.000Z", end: "2026-11-26T16:00:00.000Z", published: true }, from: null },
  sentence: ({ window }, { when }) =>
    window
      ? [`set the ${window.published ? "published " : ""}window to `, strong(`${when(window.start)} – ${when(window.end)}`)]
      : ["took the window away"],
  decide(plan, { window }, context) {
    const before = plan.window;
    if (window && window.end <= window.start)
      return refuse("ends-first", "The window ends before it begins. Give it a later end.", "invalid");
    if (isSame(before, window)) return already(window ? "The window is that already." : "The plan has no window.");
    return change(plan.id, { window, from: before }, [set(plans, plan.id, { window, ...revised(plan, context) })]);
  },
});

const isSame = (one: PlanWindow | null, other: PlanWindow | null): boolean =>
  one?.start === other?.start && one?.end === other?.end && one?.published === other?.published;

/** What a move of T0 takes outside the window, as sentences; null where all fits or nothing is the worse for it. */
function leavesWindow(room: PlanRoom, t0: string | null, now: string): string | null {
  const { window, zone } = room.plan;
  if (!window || t0 === null) return null;
  const moved = outsideWindow({ ...room, plan: { ...room.plan, t0 } }, Date.parse(now));
  return moved.length > 0 ? moved.map((each) => outsideSentence(each, window, zone, Date.parse(t0))).join(" ") : null;
}

/** Notes that T0 came and nobody had started the plan: silence would look as if all were well. */
export const noteT0Passed = planVerbOn({
  on: plans,
  type: "plan.t0_passed",
  may: "plan:run",
  during: "edit",
  system: true,
  input: () => z.strictObject({ t0: instant }),
  data: () => z.strictObject({ t0: z.string() }),
  example: { t0: "2026-11-26T12:00:00.000Z" },
  sentence: ({ t0 }, { when }) => ["saw T0 pass", t0 ? ` at ${when(t0)}` : "", " with the ", strong("plan not started")],
  decide(plan, { t0 }, { now }) {
    if (plan.startedAt || plan.endedAt)
      return already("The plan was started or ended before its T0.", null, plan.startedAt ?? plan.endedAt);
    if (plan.t0 !== t0) return already("T0 was moved meanwhile.");
    if (now < t0) return refuse("too-early", "T0 has not come yet.");
    return change(plan.id, { t0 }, []);
  },
});

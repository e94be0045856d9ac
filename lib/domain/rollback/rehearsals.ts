import * as z from "zod";
import { set } from "../kernel/change.ts";
import { prose } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { because, countOf, strong } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { minutesText } from "../schedule/format-time.ts";
import { steps } from "../steps/rows.ts";
import { wayBack } from "./parts.ts";
import { rollbackRehearsals } from "./rows.ts";
import { goesBack } from "./status.ts";
import { openRehearsal, rehearsedMinutes } from "./takes.ts";

const goingBack = () => refuse("rolling-back", "The plan is being rolled back. This is no rehearsal.");

/** Begins to rehearse the way back, beside the plan: its clock runs, its steps are ticked in the rehearsal and stay as they are in the plan. */
export const beginRehearsal = planVerbOn({
  on: plans,
  type: "rehearsal.begun",
  may: "step:work",
  during: "edit",
  immediate: true,
  input: () => z.strictObject({}),
  data: () => z.strictObject({ steps: z.number() }),
  example: { steps: 9 },
  sentence: ({ steps = 0 }) => [`began to rehearse the way back, ${countOf(steps, "step")}`],
  decide(plan, _input, context) {
    const { room, now, newId } = context;
    if (goesBack(room)) return goingBack();
    const open = openRehearsal(room);
    if (open) return already(`${open.startedBy.name} rehearses it already.`, open.startedBy, open.startedAt);
    const { total } = wayBack(room);
    if (total === 0) return refuse("no-way-back", "The plan says no step that leads back. Add a phase of the kind “rollback” first.");
    const id = newId();
    const row = rollbackRehearsals.make({ id, planId: plan.id, startedAt: now, startedBy: me(context) });
    return change(id, { steps: total }, [set(rollbackRehearsals, id, row)]);
  },
});

/** Says that a step of the way back was done in the rehearsal, or, with `done: false`, that it was not. */
export const tickRehearsal = planVerbOn({
  on: rollbackRehearsals,
  type: "rehearsal.ticked",
  may: "step:work",
  during: "edit",
  input: () => z.strictObject({ rehearsalId: ref(rollbackRehearsals), stepId: ref(steps), done: z.boolean().optional() }),
  data: () => z.strictObject({ title: z.string(), done: z.boolean() }),
  example: { title: "Switch back", done: true },
  sentence: ({ title = "", done }) => [done ? "rehearsed " : "took back that it was rehearsed: ", strong(title)],
  decide(rehearsal, { rehearsalId, stepId, done = true }, context) {
    const { room, now } = context;
    if (goesBack(room)) return goingBack();
    if (rehearsal.endedAt) return refuse("ended", "The rehearsal has ended. Begin another one.");
    const step = wayBack(room).steps.find(({ id }) => id === stepId);
    if (!step) return refuse("not-back", "That step does not lead back, or closes with those below it.");
    const before = rehearsal.ticks.find((tick) => tick.stepId === stepId);
    if (Boolean(before) === done) return already(done ? "It is ticked already." : "It is not ticked.", before?.by, before?.at);
    const rest = rehearsal.ticks.filter((tick) => tick.stepId !== stepId);
    const ticks = done ? [...rest, { stepId, at: now, by: me(context) }] : rest;
    return change(rehearsalId, { title: step.title, done }, [set(rollbackRehearsals, rehearsalId, { ticks })]);
  },
});

/** Ends the rehearsal. Where every step of the way back was done in it, going back takes as long as it did. */
export const endRehearsal = planVerbOn({
  on: rollbackRehearsals,
  type: "rehearsal.ended",
  may: "step:work",
  during: "always",
  input: () => z.strictObject({ rehearsalId: ref(rollbackRehearsals), note: prose.optional() }),
  data: () => z.strictObject({ minutes: z.number().optional(), done: z.number(), total: z.number(), note: z.string().optional() }),
  example: { minutes: 18, done: 9, total: 9, note: "The replay took longest." },
  sentence: ({ minutes, done = 0, total = 0, note }) => [
    minutes === undefined ? `rehearsed ${done} of ${total} steps of the way back` : `rehearsed the way back in ${minutesText(minutes)}`,
    because(note),
  ],
  decide(rehearsal, { rehearsalId, note }, context) {
    if (rehearsal.endedAt) return already("The rehearsal has ended already.", rehearsal.endedBy, rehearsal.endedAt);
    const { room, now } = context;
    const words = note?.trim() || null;
    const minutes = rehearsedMinutes(room, rehearsal);
    const known = new Set(rehearsal.ticks.map(({ stepId }) => stepId));
    const { steps: all, total } = wayBack(room);
    const done = all.filter(({ id }) => known.has(id)).length;
    const data = { ...(minutes === null ? {} : { minutes }), done, total, ...(words ? { note: words } : {}) };
    return change(rehearsalId, data, [set(rollbackRehearsals, rehearsalId, { endedAt: now, endedBy: me(context), note: words })]);
  },
});

import * as z from "zod";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { line, prose, reason } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all, live } from "../kernel/room.ts";
import { because, countOf, strong, toned } from "../kernel/sentence.ts";
import { already, type Context, change, me, type Refusal, refuse, waited } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { revised } from "../plan/verbs.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { clockText } from "../schedule/format-time.ts";
import { withRolloutTimer } from "../stages/timers.ts";
import { beginWatches } from "./begin.ts";
import { readings, type Watch, watches, watchMinutes } from "./rows.ts";
import { dueAt, dueCount, readingsOf, slotCount, slotOf } from "./slots.ts";

/** More than this in one watch is no looking any more, it is a metric. */
const mostSlots = 10_000;
const mostWatches = 200;

const details = {
  title: line,
  phaseId: ref(phases).nullable(),
  everyMinutes: watchMinutes.nullable(),
  forMinutes: watchMinutes.nullable(),
  lateMinutes: watches.row.shape.lateMinutes,
  unit: watches.row.shape.unit,
  roleId: ref(roles).nullable(),
};
const titled = z.strictObject({ title: z.string() });
const example = { title: "Error rate" };

/** Adds something to look at again and again. */
export const addWatch = planVerbOn({
  on: plans,
  type: "watch.added",
  may: "plan:edit",
  during: "edit",
  input: z.strictObject(z.object(details).partial().required({ title: true }).shape),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["added the check to repeat ", strong(title)],
  decide(plan, input, context) {
    const { room, newId } = context;
    if (all(room, watches).length >= mostWatches)
      return refuse("too-many", `A plan has at most ${mostWatches} checks to repeat. Take one out that nobody needs.`);
    const id = newId();
    const row = watches.make({ id, planId: plan.id, originId: id, order: orderAtEnd(all(room, watches)), ...input });
    const problem = tooMany(row);
    if (problem) return problem;
    return change(id, { title: row.title }, [set(watches, id, row), set(plans, plan.id, revised(plan, context))]);
  },
});

/** Changes what is looked at, how often, for how long, by whom. Once it has been looked at, its rhythm stays. */
export const editWatch = planVerbOn({
  on: watches,
  type: "watch.edited",
  may: "plan:edit",
  during: "edit",
  input: z.strictObject({ watchId: ref(watches), ...z.object(details).partial().shape }),
  data: z.strictObject({ title: z.string(), changed: z.array(z.string()) }),
  example: { ...example, changed: ["forMinutes"] },
  sentence: ({ title = "", changed = [] }) => [
    changed.includes("forMinutes") ? "changed how long to look at " : "edited the check to repeat ",
    strong(title),
  ],
  decide(watch, { watchId, ...edits }, context) {
    const { room } = context;
    const { patch, changed } = patchOf(watches, watch, edits);
    if (changed.length === 0) return already(`“${watch.title}” says that already.`);
    const problem = tooMany({ ...watch, ...patch }) ?? pastChanged(room, watch, patch, context);
    if (problem) return problem;
    return change(watchId, { title: watch.title, changed }, [
      set(watches, watchId, patch),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Takes a check to repeat out of the plan, unless it has been looked at. */
export const removeWatch = planVerbOn({
  on: watches,
  type: "watch.removed",
  may: "plan:edit",
  during: "edit",
  input: z.strictObject({ watchId: ref(watches, { removed: true }) }),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["took out the check to repeat ", strong(title)],
  decide(watch, { watchId }, context) {
    const { room } = context;
    if (watch.removedAt) return already(`“${watch.title}” is not in the plan any more.`, null, watch.removedAt);
    if (watch.startedAt) return refuse("begun", `“${watch.title}” has begun, and stays in the record. End it instead.`);
    return change(watchId, { title: watch.title }, [
      set(watches, watchId, { removedAt: context.now }),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Puts a removed check to repeat back. */
export const restoreWatch = planVerbOn({
  on: watches,
  type: "watch.restored",
  may: "plan:edit",
  during: "edit",
  input: z.strictObject({ watchId: ref(watches, { removed: true }) }),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["put back the check to repeat ", strong(title)],
  decide(watch, { watchId }, context) {
    const { room } = context;
    if (!watch.removedAt) return already(`“${watch.title}” is in the plan.`);
    return change(watchId, { title: watch.title }, [
      set(watches, watchId, { removedAt: null }),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Begins the watches of a phase by hand. With the first step of the phase they begin by themselves. */
export const beginWatch = planVerbOn({
  on: phases,
  type: "watch.begun",
  may: "step:work",
  during: "work",
  input: z.strictObject({ phaseId: ref(phases) }),
  data: z.strictObject({ phase: z.string(), checks: z.number() }),
  example: { phase: "First hour", checks: 4 },
  sentence: ({ phase = "", checks = 0 }) => ["began the watch of ", strong(phase), `: ${countOf(checks, "check")} to repeat`],
  decide(phase, { phaseId }, { room, now }) {
    if (room.plan.status === "held") return refuse("held", "The deployment is on hold. Resume it, then begin the watch.");
    const rows = beginWatches(room, phaseId, now);
    if (rows.length > 0) return change(phaseId, { phase: phase.title, checks: rows.length }, rows);
    const own = all(room, watches).filter((watch) => watch.phaseId === phaseId);
    if (own.length === 0) return refuse("none", `“${phase.title}” has nothing to look at again and again.`);
    const open = own.find(({ everyMinutes }) => everyMinutes === null);
    if (open) return refuse("no-rhythm", `Nothing says how often to look at “${open.title}”. Set it on the plan page, then begin.`);
    return already("The watch has begun already.", null, own[0]?.startedAt ?? null);
  },
});

const read = z.strictObject({
  watchId: ref(watches),
  slot: z.int().positive(),
  verdict: z.enum(["fine", "not-fine"]),
  value: z.string().trim().max(200).optional(),
  note: prose.optional(),
});

/**
 * Says what was seen at one time of one or more watches. What somebody else has said of the same time stands. A time that has not
 * come is not looked at; one that has passed was missed, unless this was done in time and only received late.
 */
export const readWatches = planVerbOn({
  on: plans,
  type: "watch.read",
  may: "step:work",
  during: "measure",
  input: z.strictObject({ readings: z.array(read).min(1).max(100) }),
  data: z.strictObject({
    checks: z.array(z.string()),
    notFine: z.array(z.string()),
    values: z.array(z.string()),
    dueAt: z.string(),
    madeAt: z.string().optional(),
    note: z.string().optional(),
  }),
  example: { checks: ["Error rate", "Queue length"], notFine: [], values: ["0.05 %", ""], dueAt: "2026-11-26T12:05:00.000Z" },
  sentence: ({ checks = [], notFine = [], values = [], note, madeAt }, { when }) => [
    "looked at ",
    strong(checks.map((title, index) => (values[index] ? `${title} (${values[index]})` : title)).join(", ")),
    ": ",
    notFine.length === 0 ? toned(checks.length > 1 ? "all fine" : "fine", "go") : toned(`not fine: ${notFine.join(", ")}`, "nogo"),
    because(note),
    madeAt ? `; done ${when(madeAt)}, received later` : "",
  ],
  decide(plan, { readings: said }, context) {
    const { room, now, madeAt, newId } = context;
    const rows: RowChange[] = [];
    const told: { title: string; fine: boolean; value: string; note: string; due: number }[] = [];
    let standing: ReturnType<typeof already> | null = null;
    for (const { watchId, slot, verdict, value, note } of said) {
      const watch = live(room, watches, watchId);
      if (!watch) continue;
      const before = readingsOf(room, watchId).get(slot);
      if (before) {
        standing ??= already(`${before.by.name} has looked at “${watch.title}” before you.`, before.by, before.at);
        continue;
      }
      if (verdict === "not-fine" && !note?.trim())
        return refuse("no-words", `Say what is not fine about “${watch.title}”, in a few words.`, "invalid");
      const problem = notItsTime(room, watch, slot, Date.parse(madeAt ?? now));
      if (problem) return problem;
      const due = dueAt(room, watch, slot) ?? Date.parse(now);
      const id = newId();
      const row = {
        ...{ id, planId: plan.id, watchId, slot, dueAt: new Date(due).toISOString(), verdict, value: value || null },
        ...{ note: note?.trim() || null, by: me(context), at: now, madeAt: madeAt && waited(context) ? madeAt : null },
      };
      rows.push(set(readings, id, row));
      told.push({ ...{ title: watch.title, fine: verdict === "fine", value: withUnit(watch, value), note: note?.trim() ?? "" }, due });
    }
    if (rows.length === 0) return standing ?? refuse("not-found", "That check is not in the plan any more.", "not-found");
    const notes = told.flatMap(({ note }) => note || []).join("; ");
    const made = change(
      plan.id,
      {
        checks: told.map(({ title }) => title),
        notFine: told.flatMap(({ title, fine }) => (fine ? [] : [title])),
        values: told.map(({ value }) => value),
        dueAt: new Date(Math.min(...told.map(({ due }) => due))).toISOString(),
        ...(madeAt && waited(context) ? { madeAt } : {}),
        ...(notes ? { note: notes } : {}),
      },
      rows,
    );
    return withRolloutTimer(made, context);
  },
});

/** Says why nobody looked at a time that was missed. It stays missed. */
export const explainMiss = planVerbOn({
  on: watches,
  type: "watch.miss_explained",
  may: "step:work",
  during: "measure",
  input: z.strictObject({ watchId: ref(watches), slot: z.int().positive(), note: reason }),
  data: z.strictObject({ title: z.string(), dueAt: z.string(), note: z.string() }),
  example: { title: "Error rate", dueAt: "2026-11-26T12:05:00.000Z", note: "We were in the call with the provider." },
  sentence: ({ title = "", dueAt = "", note }, { when }) => [
    "said why nobody looked at ",
    strong(title),
    ` at ${when(dueAt)}`,
    because(note),
  ],
  decide(watch, { watchId, slot, note }, context) {
    const { room, now } = context;
    const before = readingsOf(room, watchId).get(slot);
    if (before) return already(`${before.by.name} has said so already.`, before.by, before.at);
    const due = dueAt(room, watch, slot);
    if (due === null || slot > (slotCount(watch) ?? slot) || slotOf(room, watch, slot, Date.parse(now)).state !== "missed")
      return refuse("not-missed", `Nobody has missed “${watch.title}” then.`);
    const id = context.newId();
    const at = new Date(due).toISOString();
    const row = readings.make({ id, planId: room.id, watchId, slot, dueAt: at, verdict: "missed", note, by: me(context), at: now });
    return change(watchId, { title: watch.title, dueAt: at, note }, [set(readings, id, row)]);
  },
});

/** Ends a watch before its time, or one that has no end of its own. What was read stays. */
export const endWatch = planVerbOn({
  on: watches,
  type: "watch.ended",
  may: "plan:run",
  during: "work",
  input: z.strictObject({ watchId: ref(watches), reason }),
  data: z.strictObject({ title: z.string(), reason: z.string() }),
  example: { ...example, reason: "Traffic is back to normal." },
  sentence: ({ title = "", reason }) => ["ended the watch of ", strong(title), because(reason)],
  decide(watch, { watchId, reason }, context) {
    if (watch.endedAt) return already(`${watch.endedBy?.name ?? "Somebody"} has ended it already.`, watch.endedBy, watch.endedAt);
    return change(watchId, { title: watch.title, reason }, [set(watches, watchId, { endedAt: context.now, endedBy: me(context) })]);
  },
});

/** Received later than it was made: what comes within a moment was done now. */

const withUnit = ({ unit }: Watch, value: string | undefined) => (value ? (unit ? `${value} ${unit}` : value) : "");

/** Why a slot cannot be read at `at` (epoch ms): not begun, not come, passed, or none of this watch. */
function notItsTime(room: PlanRoom, watch: Watch, slot: number, at: number): Refusal | null {
  const { zone } = room.plan;
  if (!watch.startedAt) return refuse("not-begun", `The watch of “${watch.title}” has not begun. Begin it with its phase.`);
  if (slot > (slotCount(watch) ?? slot)) return refuse("no-slot", `“${watch.title}” is looked at ${slotCount(watch)} times.`, "invalid");
  const { state, dueAt: due } = slotOf(room, watch, slot, at);
  const when = due === null ? "once the hold is over" : `at ${clockText(due, zone)}`;
  if (state === "upcoming") return refuse("not-due", `“${watch.title}” is looked at next ${when}. Wait until then.`);
  if (state === "missed") return refuse("missed", `“${watch.title}” was due ${when} and was missed. Say why, and look at the next one.`);
  return null;
}

function tooMany(watch: Pick<Watch, "everyMinutes" | "forMinutes">): Refusal | null {
  const slots = slotCount(watch);
  if (slots !== null && slots > mostSlots)
    return refuse(
      "too-many-slots",
      `That would be ${slots.toLocaleString("en")} times; a check is repeated at most ${mostSlots.toLocaleString("en")}. Look less often, or for a shorter time.`,
      "invalid",
    );
  if (watch.everyMinutes !== null && watch.forMinutes !== null && watch.forMinutes < watch.everyMinutes)
    return refuse("too-short", "It ends before it is looked at once. Look more often, or for longer.", "invalid");
  return null;
}

/** A rhythm that changes would make other times of those that have passed, and so would an end before now. */
function pastChanged(room: PlanRoom, watch: Watch, patch: Partial<Watch>, { now }: Context): Refusal | null {
  if (!watch.startedAt) return null;
  if ("everyMinutes" in patch || "phaseId" in patch)
    return refuse("begun", `“${watch.title}” has begun: its rhythm stays. End it, and add another one.`);
  const come = dueCount(room, watch, Date.parse(now));
  const left = slotCount({ ...watch, ...patch });
  if (left !== null && left < come)
    return refuse("past", `It has come ${come} times already. End it, or let it go on for longer.`, "invalid");
  return null;
}

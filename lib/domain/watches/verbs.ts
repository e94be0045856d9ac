import * as z from "zod";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { prose, reason } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { all, live } from "../kernel/room.ts";
import { because, countOf, strong, toned } from "../kernel/sentence.ts";
import { already, change, me, type Refusal, refuse, waited } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { clockText } from "../schedule/format-time.ts";
import { withRolloutTimer } from "../stages/timers.ts";
import { beginPhase, beginWatches } from "./begin.ts";
import { addWatch, editWatch, removeWatch, restoreWatch } from "./edit-watches.ts";
import { sampleOf } from "./measured.ts";
import { readings, type Watch, watches } from "./rows.ts";
import { dueAt, readingsOf, slotCount, slotOf } from "./slots.ts";

const example = { title: "Error rate" };

/** Begins the watches of a phase by hand. With the first step of the phase they begin by themselves. */
export const beginWatch = planVerbOn({
  on: phases,
  type: "watch.begun",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ phaseId: ref(phases) }),
  data: () => z.strictObject({ phase: z.string(), checks: z.number() }),
  example: { phase: "First hour", checks: 4 },
  sentence: ({ phase = "", checks = 0 }) => ["began the watch of ", strong(phase), `: ${countOf(checks, "check")} to repeat`],
  decide(phase, { phaseId }, { room, now }) {
    if (room.plan.status === "held") return refuse("held", "The deployment is on hold. Resume it, then begin the watch.");
    const rows = beginWatches(room, phaseId, now);
    if (rows.length > 0) return change(phaseId, { phase: phase.title, checks: rows.length }, beginPhase(room, phaseId, now));
    const own = all(room, watches).filter((watch) => watch.phaseId === phaseId);
    if (own.length === 0) return refuse("none", `“${phase.title}” has nothing to look at again and again.`);
    const open = own.find(({ everyMinutes }) => everyMinutes === null);
    if (open) return refuse("no-rhythm", `Nothing says how often to look at “${open.title}”. Set it on the plan page, then begin.`);
    return already("The watch has begun already.", null, own[0]?.startedAt ?? null);
  },
});

const read = () =>
  z.strictObject({
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
  input: () => z.strictObject({ readings: z.array(read()).min(1).max(100) }),
  data: () =>
    z.strictObject({
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
        ...{
          id,
          planId: plan.id,
          watchId,
          slot,
          dueAt: new Date(due).toISOString(),
          verdict,
          value: value || null,
          ...sampleOf(room, watch, value),
        },
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
  input: () => z.strictObject({ watchId: ref(watches), slot: z.int().positive(), note: reason }),
  data: () => z.strictObject({ title: z.string(), dueAt: z.string(), note: z.string() }),
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
  input: () => z.strictObject({ watchId: ref(watches), reason }),
  data: () => z.strictObject({ title: z.string(), reason: z.string() }),
  example: { ...example, reason: "Traffic is back to normal." },
  sentence: ({ title = "", reason }) => ["ended the watch of ", strong(title), because(reason)],
  decide(watch, { watchId, reason }, context) {
    if (watch.endedAt) return already(`${watch.endedBy?.name ?? "Somebody"} has ended it already.`, watch.endedBy, watch.endedAt);
    return change(watchId, { title: watch.title, reason }, [set(watches, watchId, { endedAt: context.now, endedBy: me(context) })]);
  },
});

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

/** What a person may do with watches, by name. */
export const watchVerbs = { addWatch, editWatch, removeWatch, restoreWatch, beginWatch, readWatches, explainMiss, endWatch } as const;

import * as z from "zod";
import { set } from "../kernel/change.ts";
import { clock, instant, prose } from "../kernel/fields.ts";
import { member } from "../kernel/member.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { because, strong } from "../kernel/sentence.ts";
import { already, change, me, type Refusal, refuse } from "../kernel/verb.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roleTitle } from "../roles/acting.ts";
import { heldBy, roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { type Shift, shifts } from "./rows.ts";
import { rosters } from "./status.ts";

const mostShifts = 300;
/** A month: whoever has a role for longer holds it, and needs no roster. */
const longestMs = 31 * 24 * 3_600_000;

const quiet = () => z.strictObject({ from: clock, to: clock }).nullable();
const told = () => z.strictObject({ role: z.string(), person: z.string().nullable(), from: z.string(), to: z.string() });
const ofShift = () => z.strictObject({ role: z.string(), person: z.string().nullable() });
const example = { role: "Support", person: "Tom Reyes", from: "2026-11-26T13:00:00.000Z", to: "2026-11-26T16:00:00.000Z" };
const whose = { role: "Support", person: "Tom Reyes" };

const named = (room: PlanRoom, { roleId, person }: Pick<Shift, "roleId" | "person">) => ({
  role: roleTitle(room, roleId),
  person: person?.name ?? null,
});

/** Adds a shift to the roster: who has a role from when to when. */
export const addShift = planVerbOn({
  on: plans,
  type: "shift.added",
  may: "role:assign",
  during: "edit",
  input: () => z.strictObject({ roleId: ref(roles), person: member().nullable(), from: instant, to: instant, quiet: quiet().optional() }),
  data: told,
  example,
  sentence: ({ role = "", person, from = "", to = "" }, { when }) => [
    "put ",
    strong(person ?? "nobody yet"),
    ` down for ${role}, ${when(from)} to ${when(to)}`,
  ],
  decide(plan, { roleId, person, from, to, quiet = null }, context) {
    const { room } = context;
    const live = all(room, shifts);
    if (live.length >= mostShifts) return refuse("too-many", `A roster has at most ${mostShifts} shifts. Take out those that are over.`);
    const wrong = wrongTimes(from, to);
    if (wrong) return wrong;
    const same = live.find((each) => each.roleId === roleId && each.from === from && each.to === to && each.person?.id === person?.id);
    if (same) return already("That shift is in the roster already.");
    const id = context.newId();
    const row = shifts.make({ id, planId: plan.id, roleId, person, from, to, quiet });
    return change(id, { ...named(room, row), from, to }, [set(shifts, id, row)]);
  },
});

/** Changes a shift. Whoever it is put to accepts it anew where its person or its times are others. */
export const editShift = planVerbOn({
  on: shifts,
  type: "shift.edited",
  may: "role:assign",
  during: "edit",
  input: () =>
    z.strictObject({
      shiftId: ref(shifts),
      person: member().nullable().optional(),
      from: instant.optional(),
      to: instant.optional(),
      quiet: quiet().optional(),
    }),
  data: () => told().extend({ changed: z.array(z.string()) }),
  example: { ...example, changed: ["to"] },
  sentence: ({ role = "", person, from = "", to = "" }, { when }) => [
    "changed a shift: ",
    strong(person ?? "nobody yet"),
    ` is down for ${role}, ${when(from)} to ${when(to)}`,
  ],
  decide(shift, { shiftId, ...edits }, context) {
    const { patch, changed } = patchOf(shifts, shift, edits);
    if (changed.length === 0) return already("The shift says that already.");
    const now = { ...shift, ...patch };
    const wrong = wrongTimes(now.from, now.to);
    if (wrong) return wrong;
    const anew = changed.some((each) => each !== "quiet") ? { acceptedAt: null } : {};
    return change(shiftId, { ...named(context.room, now), from: now.from, to: now.to, changed }, [
      set(shifts, shiftId, { ...patch, ...anew }),
    ]);
  },
});

const shiftOut = outOfPlan({
  ...{ on: shifts, by: "shiftId", type: "shift", called: "the shift", may: "role:assign", during: "edit", example: whose, revises: false },
  tells: { data: ofShift, of: (shift, room) => named(room, shift) },
  named: ({ role = "", person }) => [`a shift of ${role}`, person ? `: that of ${person}` : ""],
  it: "The shift",
  stays: ({ handedAt }) => (handedAt ? refuse("handed", "It was handed over, and stays in the record. Shorten it instead.") : null),
  staysOut: ({ roleId }, { room }) => (room.roles[roleId]?.removedAt ? refuse("gone", "Its role is not in the plan any more.") : null),
});

/** Takes a shift out of the roster. */
export const removeShift = shiftOut.remove;

/** Puts a shift back into the roster. */
export const restoreShift = shiftOut.restore;

/** Says that one will be there. Only whoever the shift is put to does. */
export const acceptShift = planVerbOn({
  on: shifts,
  type: "shift.accepted",
  may: "role:hand-over",
  during: "edit",
  input: () => z.strictObject({ shiftId: ref(shifts) }),
  data: told,
  example,
  sentence: ({ role = "", from = "", to = "" }, { when }) => ["accepted the shift of ", strong(role), `, ${when(from)} to ${when(to)}`],
  decide(shift, { shiftId }, { room, actor, now }) {
    const { person, from, to } = shift;
    if (actor.kind !== "user" || person?.id !== actor.userId)
      return refuse("not-yours", `That shift is ${person ? `${person.name}’s, who accepts it` : "nobody’s yet"}.`, "forbidden");
    if (shift.acceptedAt) return already("You have accepted it already.", person, shift.acceptedAt);
    return change(shiftId, { ...named(room, shift), from, to }, [set(shifts, shiftId, { acceptedAt: now })]);
  },
});

/**
 * Hands a role over to whoever has the next shift: theirs begins now, and the one before ends. From then on they hold the role, with its
 * steps, votes and signatures. Whoever has it now, whoever comes, or a lead does it.
 */
export const handOverShift = planVerbOn({
  on: shifts,
  type: "shift.handed_over",
  may: "role:hand-over",
  during: "edit",
  input: () => z.strictObject({ shiftId: ref(shifts), note: prose.optional() }),
  data: () => z.strictObject({ role: z.string(), person: z.string(), from: z.string().nullable(), note: z.string().optional() }),
  example: { role: "Support", person: "Lena Fuchs", from: "Tom Reyes", note: "The queue is calm; look at ticket 4711." },
  sentence: ({ role = "", person = "", from, note }) => [
    "handed ",
    strong(role),
    ` over${from ? ` from ${from}` : ""} to `,
    strong(person),
    because(note),
  ],
  decide(shift, { shiftId, note }, context) {
    const { room, now, actor } = context;
    const { person } = shift;
    if (!person) return refuse("nobody", "Nobody is down for that shift. A lead names somebody first.");
    if (shift.handedAt) return already(`It was handed to ${person.name} already.`, shift.handedBy, shift.handedAt);
    if (shift.to <= now) return refuse("over", "That shift is over.");
    const roster = rosters(room, Date.parse(now)).find(({ role }) => role.id === shift.roleId);
    const before = roster?.now && roster.now.id !== shiftId ? roster.now : null;
    const first = roster?.shifts.find(({ id, handedAt, to }) => !handedAt && to > now && id !== before?.id);
    if (first && first.id !== shiftId && first.from < shift.from)
      return refuse("not-next", `${first.person?.name ?? "Nobody yet"} has the shift before that one.`);
    const lead = actor.role === "lead" || actor.role === "admin";
    const theirs = [before?.person?.id, person.id, room.roles[shift.roleId]?.holderId].includes(actor.userId);
    if (actor.kind !== "user" || !(lead || theirs))
      return refuse("not-yours", `${before?.person?.name ?? "Whoever has it"}, ${person.name} or a lead hands it over.`, "forbidden");
    const words = note?.trim();
    const data = {
      role: roleTitle(room, shift.roleId),
      person: person.name,
      from: before?.person?.name ?? null,
      ...(words && { note: words }),
    };
    return change(shiftId, data, [
      ...(before ? [set(shifts, before.id, { to: now })] : []),
      set(shifts, shiftId, {
        ...{ from: now, acceptedAt: shift.acceptedAt ?? now, handedAt: now, handedBy: me(context), note: words || null },
      }),
      set(roles, shift.roleId, heldBy(person)),
    ]);
  },
});

function wrongTimes(from: string, to: string): Refusal | null {
  if (to <= from) return refuse("times", "It ends before it begins.", "invalid");
  if (Date.parse(to) - Date.parse(from) > longestMs)
    return refuse("times", "A shift is at most a month. Whoever is there for longer holds the role.", "invalid");
  return null;
}

/** What a person may do with shifts, by name. */
export const shiftVerbs = { addShift, editShift, removeShift, restoreShift, acceptShift, handOverShift } as const;

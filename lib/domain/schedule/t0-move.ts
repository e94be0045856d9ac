import { careChecks } from "../after-care/rows.ts";
import { gates } from "../gates/rows.ts";
import type { PlanTime } from "../kernel/fields.ts";
import { all } from "../kernel/room.ts";
import { messages } from "../messages/rows.ts";
import { roleTitle } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import { shifts } from "../shifts/rows.ts";
import { phasesOf, walkPhase } from "../steps/outline.ts";
import { isClosed } from "../steps/rows.ts";
import { watches } from "../watches/rows.ts";
import { deadlineOf } from "./burn-down.ts";
import { lateMinutes } from "./late.ts";
import { alone, plannedAt } from "./planned-time.ts";
import { planProgress } from "./progress.ts";
import { schedule } from "./schedule.ts";
import { type OutsideWindow, outsideWindow, publishedWindow, windowText } from "./window.ts";

/** One thing with a time: what it is, and its time before and after, in epoch ms. */
export type Moved = { kind: "phase" | "step" | "gate" | "message" | "watch"; id: string; title: string; from: number | null; to: number };

/** Something that stays where it is, and why: people rely on it, or it has happened. */
export type Fixed = {
  kind: Moved["kind"] | "update" | "window" | "shift" | "check";
  title: string;
  at: number;
  why: "clock-time" | "sent" | "announced" | "published" | "rostered" | "dated";
};

/** What follows from another T0. Instants in epoch ms. */
export type T0Move = {
  moved: readonly Moved[];
  fixed: readonly Fixed[];
  plannedEnd: { from: number | null; to: number | null };
  /** Open steps that would be late at once. */
  late: number;
  /** What of the work would be outside the plan's window. */
  outside: readonly OutsideWindow[];
};

/** The same plan counted from another T0 (ISO 8601). */
const countedFrom = (room: PlanRoom, t0: string): PlanRoom => ({ ...room, plan: { ...room.plan, t0 } });

/** Everything that moves when T0 does, and what does not. `t0` is ISO 8601, `now` in epoch ms. */
export function t0Move(room: PlanRoom, t0: string, now: number): T0Move {
  const then = countedFrom(room, t0);
  const [before, after] = [timesOf(room), timesOf(then)];
  const moved = [...after].flatMap(([id, { kind, title, at, closed }]): Moved[] => {
    const from = before.get(id)?.at ?? null;
    return closed || from === at ? [] : [{ kind, id, title, from, to: at }];
  });
  const fixed = [...after].flatMap(([id, { kind, title, at, isClock, closed }]): Fixed[] =>
    isClock && !closed && before.get(id)?.at === at ? [{ kind, title, at, why: "clock-time" }] : [],
  );
  return {
    moved,
    fixed: [...fixed, ...said(room), ...dated(room, now)],
    plannedEnd: { from: planProgress(room, now).plannedEnd, to: planProgress(then, now).plannedEnd },
    late: lateAtOnce(then, now),
    outside: outsideWindow(then, now),
  };
}

/** What was told to people with the old time in mind. */
function said(room: PlanRoom): Fixed[] {
  const sent = all(room, messages).flatMap(({ title, sentAt }): Fixed[] =>
    sentAt ? [{ kind: "message", title, at: Date.parse(sentAt), why: "sent" }] : [],
  );
  const updates = Object.values(room.updates).flatMap(({ headline, postedAt, withdrawnAt }): Fixed[] =>
    withdrawnAt ? [] : [{ kind: "update", title: headline, at: Date.parse(postedAt), why: "announced" }],
  );
  const published = publishedWindow(room);
  const window: Fixed[] = published
    ? [
        {
          kind: "window",
          title: windowText(published, room.plan.zone, Date.parse(published.start)),
          at: Date.parse(published.start),
          why: "published",
        },
      ]
    : [];
  return [...window, ...sent, ...updates];
}

/** What has days of its own: shifts that are not over, and what is open of the time after. */
function dated(room: PlanRoom, now: number): Fixed[] {
  const rostered = all(room, shifts).flatMap(({ roleId, person, from, to }): Fixed[] => {
    const title = [roleTitle(room, roleId), person?.name ?? "nobody yet"].join(", ");
    return Date.parse(to) > now ? [{ kind: "shift", title, at: Date.parse(from), why: "rostered" }] : [];
  });
  const due = all(room, careChecks).flatMap(({ title, dueAt, verdict }): Fixed[] =>
    dueAt && verdict === null ? [{ kind: "check", title, at: Date.parse(dueAt), why: "dated" }] : [],
  );
  return [...rostered, ...due];
}

/** How many open steps are late at `now` (epoch ms) in a plan that runs. */
function lateAtOnce(room: PlanRoom, now: number): number {
  const running: PlanRoom = {
    ...room,
    plan: { ...room.plan, status: "running", startedAt: room.plan.startedAt ?? new Date(now).toISOString() },
  };
  return phasesOf(running)
    .filter(({ kind }) => kind !== "rollback")
    .flatMap((phase) => walkPhase(running, phase.id))
    .filter(({ step }) => lateMinutes(running, step, now) > 0).length;
}

type Timed = { kind: Moved["kind"]; title: string; at: number; isClock: boolean; closed: boolean };

/** Everything of a plan that has a time, by id. */
function timesOf(room: PlanRoom): Map<string, Timed> {
  const times = new Map<string, Timed>();
  if (room.plan.t0 === null) return times;
  const t0 = Date.parse(room.plan.t0);
  const planned = schedule(room);
  for (const phase of phasesOf(room)) {
    const start = planned.phases.get(phase.id)?.start ?? null;
    const due = deadlineOf(room, phase);
    if (due !== null)
      times.set(`${phase.id} deadline`, {
        kind: "phase",
        title: `${phase.title}: deadline`,
        at: due,
        isClock: isClock(phase.deadline),
        closed: false,
      });
    if (start !== null) times.set(phase.id, { kind: "phase", title: phase.title, at: start, isClock: isClock(phase.at), closed: false });
    for (const { step } of walkPhase(room, phase.id)) {
      const at = planned.steps.get(step.id);
      if (at !== undefined)
        times.set(step.id, {
          kind: "step",
          title: step.title,
          at,
          isClock: isClock(step.at),
          closed: isClosed(step) || step.status === "doing",
        });
    }
  }
  const own = (kind: Moved["kind"], row: { id: string; title: string }, at: PlanTime | null, closed: boolean) => {
    if (at) times.set(row.id, { kind, title: row.title, at: plannedAt(at, t0, room.plan, alone), isClock: isClock(at), closed });
  };
  for (const watch of all(room, watches)) {
    const begins = watch.startedAt || watch.endedAt ? undefined : planned.phases.get(watch.phaseId ?? "")?.start;
    if (begins !== undefined && begins !== null && watch.everyMinutes !== null)
      times.set(watch.id, { kind: "watch", title: watch.title, at: begins + watch.everyMinutes * 60_000, isClock: false, closed: false });
  }
  for (const gate of all(room, gates)) own("gate", gate, gate.deadline, false);
  for (const message of all(room, messages)) own("message", message, message.at, message.sentAt !== null || message.skippedAt !== null);
  return times;
}

/** A time of the clock with a day of its own stays when T0 moves; one without goes to the new day. */
const isClock = (at: PlanTime | null): boolean => at !== null && at.kind !== "offset";

/** What a plan is like when it starts at `now` (epoch ms) and counts from `t0` (ISO 8601). */
export type StartOutlook = {
  firstDue: { title: string; at: number } | null;
  plannedEnd: number | null;
  late: number;
  outside: readonly OutsideWindow[];
};

/** What follows from a T0 at the start: what is due first, when it should end, and what is late at once. */
export function startOutlook(room: PlanRoom, t0: string, now: number): StartOutlook {
  const then = countedFrom(room, t0);
  const planned = schedule(then).steps;
  const open = phasesOf(then)
    .filter(({ kind }) => kind !== "rollback")
    .flatMap((phase) => walkPhase(then, phase.id))
    .flatMap(({ step }) => {
      const at = planned.get(step.id);
      return at === undefined || isClosed(step) ? [] : [{ title: step.title, at }];
    });
  const [firstDue = null] = open.filter(({ at }) => at >= now).toSorted((a, b) => a.at - b.at);
  return { firstDue, plannedEnd: planProgress(then, now).plannedEnd, late: lateAtOnce(then, now), outside: outsideWindow(then, now) };
}

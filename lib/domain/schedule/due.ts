import { messagesComing } from "../messages/coming.ts";
import type { PlanRoom } from "../room.ts";
import { isQuiet, rosters } from "../shifts/status.ts";
import { descendantsOf, leavesOf, phasesOf } from "../steps/outline.ts";
import type { Step } from "../steps/rows.ts";
import { watchesOf, watchProgress } from "../watches/slots.ts";
import { burnDowns, burnDownText } from "./burn-down.ts";
import { clockText, minutesText } from "./format-time.ts";
import { lateMinutes } from "./late.ts";
import { stepsOfPerson } from "./progress.ts";
import { schedule } from "./schedule.ts";

const minuteMs = 60_000;
/** What was due longer ago than this is no news any more: it stands among what is late. */
const newsMinutes = 60;

/** Something that has a time to come: `at` in epoch ms; the step, the phase or the message it is shown by. */
export type Due = { title: string; at: number } & (
  | { kind: "step"; stepId: string; phaseId: string }
  | { kind: "deadline" | "check"; phaseId: string | null }
  | { kind: "message"; messageId: string }
);

/** What is due next after `now` (epoch ms), the soonest first: steps that have not begun, deadlines of phases, checks to repeat, messages. */
export function comingDue(room: PlanRoom, now: number): Due[] {
  const planned = schedule(room).steps;
  const phases = phasesOf(room).filter(({ kind }) => kind !== "rollback");
  const steps = phases
    .flatMap(({ id }) => leavesOf(room, id))
    .flatMap((step): Due[] => {
      const at = planned.get(step.id);
      return step.status === "todo" && at !== undefined && at > now
        ? [{ kind: "step", title: step.title, at, stepId: step.id, phaseId: step.phaseId }]
        : [];
    });
  const deadlines = burnDowns(room, now).flatMap(({ phase, deadlineAt, state }): Due[] =>
    state === "open" && deadlineAt > now
      ? [{ kind: "deadline", title: `Deadline of ${phase.title}`, at: deadlineAt, phaseId: phase.id }]
      : [],
  );
  const checks = watchesOf(room).flatMap((watch): Due[] => {
    const at = watchProgress(room, watch, now).next?.dueAt ?? null;
    return at !== null && at > now ? [{ kind: "check", title: watch.title, at, phaseId: watch.phaseId }] : [];
  });
  const told = messagesComing(room, now).map(
    ({ message, dueAt }): Due => ({ kind: "message", title: message.title, at: dueAt, messageId: message.id }),
  );
  return [...steps, ...deadlines, ...checks, ...told].sort((a, b) => a.at - b.at);
}

/** What somebody is told of their own work. `key` is the same for as long as it is the same thing, so that nothing is told twice. */
export type Reminder = { key: string; text: string; late: boolean };

/**
 * What a person is to be told at this minute (epoch ms): their steps and their deadlines that come within `lead` minutes, and those that have just
 * become late. Nothing in the quiet hours of their shift.
 */
export function remindersOf(room: PlanRoom, userId: string, minute: number, lead: number): Reminder[] {
  const { zone } = room.plan;
  const shift = rosters(room, minute).find(({ now }) => now?.person?.id === userId)?.now;
  if (shift && isQuiet(shift, zone, minute)) return [];
  const planned = schedule(room).steps;
  // Asked of their own steps alone: a plan has thousands, and every tick asks.
  const phases = new Set(phasesOf(room).map(({ id }) => id));
  const steps = stepsOfPerson(room, userId).flatMap((step): Reminder[] =>
    phases.has(step.phaseId) && descendantsOf(room, step).length === 0 ? ofStep(room, step, planned.get(step.id), minute, lead) : [],
  );
  const deadlines = burnDowns(room, minute).flatMap((burn): Reminder[] => {
    const { phase, deadlineAt, state } = burn;
    if (!phase.roleId || room.roles[phase.roleId]?.holderId !== userId || (state !== "open" && state !== "over")) return [];
    const away = (deadlineAt - minute) / minuteMs;
    if (away > lead || away < -newsMinutes) return [];
    const late = state === "over";
    return [{ key: `${phase.id} ${deadlineAt} ${late ? "over" : "soon"}`, text: `${phase.title}: ${burnDownText(burn)}`, late }];
  });
  return [...steps, ...deadlines];
}

function ofStep(room: PlanRoom, step: Step, at: number | undefined, minute: number, lead: number): Reminder[] {
  const late = lateMinutes(room, step, minute);
  if (step.status === "doing")
    return late > 0
      ? [{ key: `${step.id} ${step.startedAt} long`, text: `“${step.title}” takes longer than planned: +${minutesText(late)}`, late: true }]
      : [];
  if (step.status !== "todo" || at === undefined) return [];
  const away = (at - minute) / minuteMs;
  const clock = clockText(at, room.plan.zone);
  if (late > 0)
    return late <= newsMinutes
      ? [{ key: `${step.id} ${at} late`, text: `“${step.title}” is late: it was due at ${clock}`, late: true }]
      : [];
  if (away < 0 || away > lead) return [];
  const when = away < 1 ? "now" : `in ${minutesText(Math.floor(away))}`;
  return [{ key: `${step.id} ${at} soon`, text: `“${step.title}” is due ${when}, at ${clock}`, late: false }];
}

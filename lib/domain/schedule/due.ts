import { deliverablesOfPerson, dueOf, undelivered } from "../deliverables/status.ts";
import { find } from "../kernel/room.ts";
import { messagesComing } from "../messages/coming.ts";
import { isUnderWay } from "../plan/statuses.ts";
import type { ReminderKind } from "../reminders/settings.ts";
import { actingIn } from "../roles/acting.ts";
import { roles } from "../roles/rows.ts";
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
import { kindOfWaiting, type Waits, waitingFor } from "./waiting-for.ts";

const minuteMs = 60_000;
/** What was due longer ago than this is no news any more: it stands among what is late. */
const newsMinutes = 60;

/** Something that has a time to come: `at` in epoch ms; the step, the phase, the deliverable or the message it is shown by. */
export type Due = { title: string; at: number } & (
  | { kind: "step"; stepId: string; phaseId: string }
  | { kind: "deadline" | "check"; phaseId: string | null }
  | { kind: "deliverable"; deliverableId: string; phaseId: string | null }
  | { kind: "message"; messageId: string }
);

/**
 * What is due next after `now` (epoch ms), the soonest first: steps that have not begun, deadlines of phases, checks to repeat, deliverables,
 * messages.
 */
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
  const owed = undelivered(room).flatMap((each): Due[] => {
    const at = dueOf(room, each);
    return at !== null && at > now ? [{ kind: "deliverable", title: each.title, at, deliverableId: each.id, phaseId: each.phaseId }] : [];
  });
  const told = messagesComing(room, now).map(
    ({ message, dueAt }): Due => ({ kind: "message", title: message.title, at: dueAt, messageId: message.id }),
  );
  return [...steps, ...deadlines, ...checks, ...owed, ...told].sort((a, b) => a.at - b.at);
}

/** What somebody is told of what is theirs. `key` is the same for as long as it is the same thing, so that nothing is told twice. */
export type Reminder = { kind: ReminderKind; key: string; text: string; late: boolean };

/**
 * What a person is to be told at this minute (epoch ms): their steps, deadlines, deliverables and messages that come within `lead` minutes, those that have just
 * become late, and what else waits for them. Nothing in the quiet hours of their shift; of a plan that is not under way, or on hold, its messages alone.
 */
export function remindersOf(room: PlanRoom, userId: string, minute: number, lead: number): Reminder[] {
  const { zone } = room.plan;
  const shift = rosters(room, minute).find(({ now }) => now?.person?.id === userId)?.now;
  if (shift && isQuiet(shift, zone, minute)) return [];
  const told = ofMessages(room, userId, minute, lead);
  const waits = waitingFor(room, userId, minute).flatMap((each) => ofWaiting(room, each, minute));
  const isQuietPlan = !isUnderWay(room.plan) || room.plan.status === "held";
  if (isQuietPlan) return [...told, ...waits.filter(({ kind }) => kind === "messages" || room.plan.status !== "held")];
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
    return [
      { kind: "work", key: `${phase.id} ${deadlineAt} ${late ? "over" : "soon"}`, text: `${phase.title}: ${burnDownText(burn)}`, late },
    ];
  });
  const owed = deliverablesOfPerson(room, userId).flatMap((each): Reminder[] => {
    const at = dueOf(room, each);
    const away = at === null ? null : (at - minute) / minuteMs;
    if (at === null || away === null || away > lead || away < -newsMinutes) return [];
    const late = away <= 0;
    const says = late
      ? `is late: it was to be delivered by ${clockText(at, zone)}`
      : `is to be delivered ${inTime(away)}, by ${clockText(at, zone)}`;
    return [{ kind: "work", key: `${each.id} ${at} ${late ? "late" : "soon"}`, text: `“${each.title}” ${says}`, late }];
  });
  return [...steps, ...deadlines, ...owed, ...told, ...waits];
}

/** The messages this person sends that are due soon. */
function ofMessages(room: PlanRoom, userId: string, minute: number, lead: number): Reminder[] {
  return messagesComing(room, minute).flatMap(({ message, dueAt }): Reminder[] => {
    const away = (dueAt - minute) / minuteMs;
    if (away > lead || message.auto || actingIn(find(room, roles, message.roleId) ?? undefined)?.id !== userId) return [];
    const when = `in ${minutesText(Math.max(1, Math.floor(away)))}, at ${clockText(dueAt, room.plan.zone)}`;
    return [{ kind: "messages", key: `${message.id} ${dueAt} soon`, text: `You send “${message.title}” ${when}`, late: false }];
  });
}

/** What has come to wait for somebody lately, and what of it has become late. */
function ofWaiting(room: PlanRoom, waits: Waits, minute: number): Reminder[] {
  const { kind, id, at, late, insteadOf, takenBy } = waits;
  if (takenBy !== undefined) return [];
  // What is asked days after the work stays news for a day: nobody sits before it.
  const news = kind === "care" ? 24 * 60 : newsMinutes;
  if (kind !== "incident" && kind !== "undelivered" && minute - at > news * minuteMs) return [];
  const key = [kind, id, at, late ? "late" : "due", ...(insteadOf ? ["backup"] : [])].join(" ");
  return [{ kind: kindOfWaiting[kind], key, text: waitsText(waits, clockText(at, room.plan.zone)), late: late && kind !== "incident" }];
}

function waitsText({ kind, title, late, insteadOf }: Waits, clock: string): string {
  if (kind === "message" && insteadOf) return `${insteadOf} has not sent “${title}”: you are asked to`;
  if (kind === "message") return late ? `“${title}” is not sent: it was due at ${clock}` : `“${title}” is to be sent now`;
  if (kind === "undelivered") return `${title} was not delivered`;
  if (kind === "update")
    return insteadOf
      ? `${insteadOf} has not told ${title} anything since ${clock}: you are asked to`
      : `${title} waits for an update since ${clock}`;
  if (kind === "incident") return late ? `Nobody has taken the incident “${title}”` : `The incident “${title}” is yours`;
  return late ? `“${title}” is overdue: it was due at ${clock}` : `“${title}” is to be looked at now`;
}

/** `in 5 min`, or now where that is less than one. */
const inTime = (minutes: number): string => (minutes < 1 ? "now" : `in ${minutesText(Math.floor(minutes))}`);

function ofStep(room: PlanRoom, step: Step, at: number | undefined, minute: number, lead: number): Reminder[] {
  const late = lateMinutes(room, step, minute);
  if (step.status === "doing")
    return late > 0
      ? [
          {
            kind: "work",
            key: `${step.id} ${step.startedAt} long`,
            text: `“${step.title}” takes longer than planned: +${minutesText(late)}`,
            late: true,
          },
        ]
      : [];
  if (step.status !== "todo" || at === undefined) return [];
  const away = (at - minute) / minuteMs;
  const clock = clockText(at, room.plan.zone);
  if (late > 0)
    return late <= newsMinutes
      ? [{ kind: "work", key: `${step.id} ${at} late`, text: `“${step.title}” is late: it was due at ${clock}`, late: true }]
      : [];
  if (away < 0 || away > lead) return [];
  return [{ kind: "work", key: `${step.id} ${at} soon`, text: `“${step.title}” is due ${inTime(away)}, at ${clock}`, late: false }];
}

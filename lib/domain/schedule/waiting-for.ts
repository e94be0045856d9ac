import { careState, dueOf, openCare } from "../after-care/status.ts";
import { graceMs, rhythmsOf } from "../audiences/rhythm.ts";
import { deliverablesOfPerson } from "../deliverables/status.ts";
import { openIncidents } from "../incidents/status.ts";
import { find } from "../kernel/room.ts";
import { undeliveredFor } from "../messages/undelivered.ts";
import { isTaken, messagesFor } from "../messages/written.ts";
import { isUnderWay } from "../plan/statuses.ts";
import type { ReminderKind } from "../reminders/settings.ts";
import { actingIn } from "../roles/acting.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { slotsDue } from "../watches/slots.ts";

/** Something besides steps that waits for a person by now. */
export type Waits = {
  kind: "message" | "undelivered" | "update" | "care" | "check" | "incident";
  /** The row it is about. */
  id: string;
  title: string;
  /** Since when (epoch ms). */
  at: number;
  late: boolean;
  /** The person who was to do it and has not; the viewer is the backup. */
  insteadOf: string | null;
  /** Who has it in hand, of a message: nobody is reminded of it. */
  takenBy?: string;
};

/** What each of them is reminded of as. */
export const kindOfWaiting: Record<Waits["kind"], ReminderKind> = {
  ...{ message: "messages", undelivered: "messages", update: "messages" },
  ...{ care: "checks", check: "checks", incident: "incidents" },
};

/**
 * Everything besides steps that waits for this person at `now` (epoch ms), the longest waiting first: messages and updates that are due or have not
 * arrived, after-care, checks to repeat, incidents. Theirs alone: what is nobody's is shown in the plan.
 */
export function waitingFor(room: PlanRoom, userId: string, now: number): Waits[] {
  const holds = (roleId: string | null | undefined) => actingIn(find(room, roles, roleId) ?? undefined)?.id === userId;
  const messages = messagesFor(room, userId, now)
    .filter(({ message, insteadOf }) => insteadOf !== null || holds(message.roleId))
    .map(
      ({ message, dueAt, insteadOf }): Waits => ({
        ...{ kind: "message", id: message.id, title: message.title, at: dueAt },
        ...{ late: now > dueAt + graceMs, insteadOf },
        ...(isTaken(message, dueAt) && message.takenBy ? { takenBy: message.takenBy.name } : {}),
      }),
    );
  const undelivered = undeliveredFor(room, userId)
    .filter(({ message }) => message && (holds(message.roleId) || message.sentBy?.id === userId))
    .map(
      ({ delivery, title }): Waits => ({
        ...{ kind: "undelivered", id: delivery.messageId ?? delivery.id, title: `${title} by ${delivery.channel}` },
        ...{ at: Date.parse(delivery.doneAt ?? delivery.queuedAt), late: true, insteadOf: null },
      }),
    );
  const updates = rhythmsOf(room, now)
    .filter(({ late }) => late)
    .flatMap(({ audience, dueAt }): Waits[] => {
      const role = find(room, roles, audience.roleId);
      const waits = { kind: "update" as const, id: audience.id, title: audience.title, at: dueAt, late: true };
      if (holds(audience.roleId)) return [{ ...waits, insteadOf: null }];
      const asked = audience.missedAt !== null && Date.parse(audience.missedAt) === dueAt && role?.backup?.id === userId;
      return asked ? [{ ...waits, insteadOf: actingIn(role)?.name ?? role?.title ?? null }] : [];
    });
  const care = openCare(room).flatMap((check): Waits[] => {
    const state = careState(check, now);
    const at = dueOf(check, null, room.plan);
    if (state === "to-come" || at === null || !holds(check.roleId)) return [];
    return [{ kind: "care", id: check.id, title: check.title, at, late: state === "overdue", insteadOf: null }];
  });
  const checks = isUnderWay(room.plan)
    ? slotsDue(room, now)
        .filter(({ watch }) => holds(watch.roleId))
        .map(
          ({ watch, dueAt, state }): Waits => ({
            ...{ kind: "check", id: watch.id, title: watch.title, at: dueAt ?? now, late: state === "late", insteadOf: null },
          }),
        )
    : [];
  const incidents = (room.plan.endedAt ? [] : openIncidents(room))
    .filter(({ takenBy, roleId }) => (takenBy ? takenBy.id === userId : holds(roleId)))
    .map(
      ({ id, title, openedAt, dueAt, takenBy }): Waits => ({
        ...{ kind: "incident", id, title, at: Date.parse(openedAt), insteadOf: null },
        late: takenBy === null && dueAt !== null && Date.parse(dueAt) < now,
      }),
    );
  return [...messages, ...undelivered, ...updates, ...care, ...checks, ...incidents].toSorted((a, b) => a.at - b.at);
}

/** Whether anything besides steps waits for this person at `now` (epoch ms), what is nobody's among it: all that a phone's first page shows. */
export const anythingWaits = (room: PlanRoom, userId: string, now: number): boolean =>
  waitingFor(room, userId, now).length > 0 ||
  messagesFor(room, userId, now).length > 0 ||
  undeliveredFor(room, userId).length > 0 ||
  (isUnderWay(room.plan) && slotsDue(room, now).length > 0) ||
  (!room.plan.endedAt && deliverablesOfPerson(room, userId).length > 0) ||
  openCare(room).some((check) => careState(check, now) !== "to-come" && !actingIn(find(room, roles, check.roleId) ?? undefined));

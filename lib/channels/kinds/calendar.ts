import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { CalendarEvent } from "../outgoing.ts";

/** Who invites, and who is invited: calendars take an invitation that names their owner. */
type People = { organizer: string; attendee: string };

/**
 * A meeting as a calendar reads it (RFC 5545; asked for by RFC 5546). Its times are instants: a clock that changes between two meetings moves neither. Without
 * people it is an event to be put down, and nobody's invitation. `said`: its words without marks.
 */
export function calendarOf(
  { uid, method, sequence, title, from, to, place }: CalendarEvent,
  said: string,
  at: string,
  people?: People,
): string {
  const isOff = method === "cancel";
  const calendar = ical({ prodId: "//Holdpoint//Meetings//EN" });
  calendar.method(people ? (isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST) : ICalCalendarMethod.PUBLISH);
  const event = calendar.createEvent({
    ...{ id: uid, sequence, summary: title, start: new Date(from), end: new Date(to), stamp: new Date(at) },
    ...{ description: said, ...(place ? { location: place } : {}) },
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (people) {
    event.organizer({ name: "Holdpoint", email: people.organizer });
    // Nobody reads answers: the address that invites is a machine's.
    const asked = { email: people.attendee, rsvp: false, status: ICalAttendeeStatus.NEEDSACTION, role: ICalAttendeeRole.REQ };
    event.createAttendee(asked);
  }
  return calendar.toString();
}

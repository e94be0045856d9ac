import type * as z from "zod";
import { kind } from "../kernel/collection.ts";

/** How long a meeting lasts where nobody says so, in minutes. */
export const usualMinutes = 30;
/** How long before it people are invited where nobody says so, in minutes: a day. */
export const usualLead = 1440;

/** What makes a message a meeting: how long it lasts (null: as long as its agenda), where it is held, and how long before it the invitation leaves. */
export const meetingDetails = kind(({ z }) =>
  z.strictObject({
    minutes: z.int().min(1, "is at least 1 minute").max(1440, "is at most a day, in minutes").nullable(),
    place: z.string().trim().max(500),
    lead: z.int().min(0, "is not after the meeting").max(43_200, "is at most 30 days, in minutes"),
  }),
);
export type MeetingDetails = z.infer<ReturnType<typeof meetingDetails>>;

export const mostActions = 20;
export const agendaNote = kind(({ z }) => z.string().trim().max(2000));

/** What became of an item of the agenda (`agenda.ts` names it), and the follow-ups that it asked for. */
export const agendaMark = kind((fields) => {
  const { z, id, instant, person } = fields;
  return z.strictObject({
    item: z.string().min(1).max(400),
    note: agendaNote(fields),
    doneAt: instant.nullable(),
    doneBy: person.nullable(),
    actions: z.array(id).max(mostActions),
  });
});
export type AgendaMark = z.infer<ReturnType<typeof agendaMark>>;

/** What calendars were told last; each time they are told anew the number is one higher (RFC 5545, 3.8.7.4). */
export const invitation = kind(({ z, instant }) =>
  z.strictObject({
    sequence: z.int().nonnegative().max(1_000_000),
    from: instant,
    to: instant,
    place: z.string().max(500),
    cancelled: z.boolean(),
  }),
);
export type Invitation = z.infer<ReturnType<typeof invitation>>;

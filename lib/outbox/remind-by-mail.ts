import * as z from "zod";
import { domainOf, letterOf } from "../channels/kinds/smtp.ts";
import { mailConfigured, post } from "../channels/mail.ts";
import { now } from "../clock.ts";
import { can } from "../domain/access.ts";
import { rhythmOf } from "../domain/audiences/rhythm.ts";
import { audiences } from "../domain/audiences/rows.ts";
import { live } from "../domain/kernel/room.ts";
import { messages } from "../domain/messages/rows.ts";
import { openDueAt } from "../domain/messages/timers.ts";
import { reaches } from "../domain/reminders/settings.ts";
import { actingIn } from "../domain/roles/acting.ts";
import { roles } from "../domain/roles/rows.ts";
import type { PlanRoom } from "../domain/room.ts";
import { clockText } from "../domain/schedule/format-time.ts";
import { memberOf } from "../domain/workspace/members.ts";
import { readRoom } from "../journal/rooms.ts";
import { remindersOfPerson } from "./reminder-settings.ts";
import { site } from "./subscription-url.ts";

/** The events that ask one person for something, wherever they are. */
export const askingVerbs = ["message.came_due", "message.missed", "audience.update_missed"] as const;

const asked = z.object({
  roomId: z.string(),
  verb: z.enum(askingVerbs),
  input: z.object({ dueAt: z.string(), messageId: z.string().optional(), audienceId: z.string().optional() }),
});

/**
 * Mails whoever has been asked for a message or an update: who sends it, or their backup. Only while it still waits, and as they want to be reminded.
 * Throws where the mail server may take it later, so that it is tried again.
 */
export async function remindByMail(raw: unknown): Promise<void> {
  const { roomId, verb, input } = asked.parse(raw);
  if (!mailConfigured()) return;
  const room = await readRoom("plan", roomId);
  const asks = askOf(room, verb, input);
  // A rehearsal never leaves the house.
  if (!asks || room.plan.mode === "rehearsal") return;
  const workspace = await readRoom("workspace", room.plan.workspaceId);
  const member = memberOf(workspace, asks.userId);
  if (!member) return;
  const actor = { kind: "user" as const, id: asks.userId, userId: asks.userId, name: member.name, role: member.role };
  if (!can(actor, "plan:see", room).ok) return;
  const { settings, address } = await remindersOfPerson(asks.userId);
  if (!address || !reaches(settings, "messages", "mail", now())) return;
  const domain = domainOf(process.env.MAIL_FROM ?? "");
  const outgoing = {
    ...{
      id: `${asks.id}.${Date.parse(input.dueAt)}.${verb.replace(/\W/g, "-")}`,
      title: `${room.plan.title}: ${asks.title}`,
      body: asks.body,
    },
    ...{ about: room.plan.title, url: `${site()}/plans/${room.plan.slug}/messages${asks.query}`, at: input.dueAt, replyTo: null },
  };
  const { subject, text, html, headers, messageId } = letterOf(outgoing, domain, [
    "Which reminders reach you:",
    `${site()}/settings/account`,
  ]);
  const [said] = await post([{ to: address, subject, text, html, headers, messageId }]);
  if (said && !said.sent && said.later) throw new Error("a reminder could not be mailed now");
}

type Ask = { userId: string; id: string; title: string; body: string; query: string };

/** Whom the product has asked, and for what; null where it does not wait any more, or nobody is named. */
function askOf(room: PlanRoom, verb: (typeof askingVerbs)[number], input: z.infer<typeof asked>["input"]): Ask | null {
  const clock = clockText(input.dueAt, room.plan.zone);
  const message = live(room, messages, input.messageId);
  const audience = live(room, audiences, input.audienceId);
  const row = message ?? audience;
  const waits = message
    ? openDueAt(room, message) === input.dueAt
    : audience && rhythmOf(room, audience, now())?.dueAt === Date.parse(input.dueAt);
  if (!row || !waits) return null;
  // Whoever has it in hand is not asked again.
  if (verb === "message.came_due" && message?.takenFor === input.dueAt) return null;
  const role = live(room, roles, row.roleId);
  const owner = actingIn(role);
  const person = verb === "message.came_due" ? owner : (role?.backup ?? null);
  if (!person) return null;
  const instead = verb === "message.came_due" ? null : (owner?.name ?? role?.title ?? "Nobody");
  const title = message ? (instead ? `not sent: ${message.title}` : `to be sent: ${message.title}`) : `update for ${row.title} overdue`;
  const what = message ? `The message “${message.title}”` : `An update for ${row.title}`;
  const body = instead
    ? `${what} was due at ${clock}. ${instead} has not sent it, and you are the backup.`
    : `${what} is due at ${clock}, and you send it.`;
  return { userId: person.id, id: row.id, title, body, query: message ? `?message=${message.id}` : "" };
}

import { byOrder } from "../kernel/order.ts";
import { all, find } from "../kernel/room.ts";
import { type Message, messages } from "../messages/rows.ts";
import { isUnderWay } from "../plan/statuses.ts";
import { actingIn } from "../roles/acting.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { updates } from "../status-page/rows.ts";
import { quietUntil } from "./quiet-hours.ts";
import { type Audience, audiences } from "./rows.ts";

/** So long after an update was due its backup is asked. */
export const graceMs = 5 * 60_000;

/** When an audience heard from us last and hears again, in epoch ms. */
export type Rhythm = { audience: Audience; lastAt: number; dueAt: number; late: boolean };

export const audiencesOf = (room: PlanRoom): Audience[] => all(room, audiences).toSorted(byOrder);

const generic = /^(?:the|all|our|of|and|to|team|teams|group|groups|people|stakeholders?|everyone|everybody|members?)$/;
const wordsOf = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !generic.test(word));

/**
 * Whether what is said to somebody, in the words of a document, is said to this audience: `Development + DevOps teams` names the “Development Team”,
 * and `All internal stakeholders` everybody inside.
 */
export function isTold({ title, reach }: Pick<Audience, "title" | "reach">, told: string): boolean {
  if (told.trim().toLowerCase() === title.trim().toLowerCase()) return true;
  const said = new Set(wordsOf(told));
  const own = wordsOf(title);
  if (own.length > 0 && own.every((word) => said.has(word))) return true;
  if (!/\b(?:all|everyone|everybody|stakeholders)\b/i.test(told)) return false;
  const [inside, outside] = [said.has("internal"), said.has("external")];
  return inside === outside
    ? [...said].every((word) => word === "internal" || word === "external")
    : reach === (inside ? "internal" : "external");
}

/** Whether a message is for this audience. */
export const isFor = (audience: Audience, { audience: told }: Pick<Message, "audience">): boolean =>
  told !== null && isTold(audience, told);

/** When this audience was told something last (epoch ms); people outside also read the status page. What went to the test channel nobody heard. */
export function lastToldAt(room: PlanRoom, audience: Audience): number | null {
  const sent = all(room, messages).flatMap((message) =>
    message.sentAt && !message.sentTest && isFor(audience, message) ? [message.sentAt] : [],
  );
  const posted = audience.reach === "internal" ? [] : all(room, updates).map(({ postedAt }) => postedAt);
  const known = [...sent, ...posted].map((at) => Date.parse(at));
  return known.length > 0 ? Math.max(...known) : null;
}

/** When this audience hears from us next; null without a rhythm, or while the plan is not under way. */
export function rhythmOf(room: PlanRoom, audience: Audience, now: number): Rhythm | null {
  const { plan } = room;
  if (audience.everyMinutes === null || audience.removedAt || !isUnderWay(plan) || plan.workEndedAt || !plan.startedAt) return null;
  const lastAt = Math.max(Date.parse(plan.startedAt), lastToldAt(room, audience) ?? 0);
  const promised = lastAt + audience.everyMinutes * 60_000;
  const dueAt = quietUntil(audience, promised, plan.zone) ?? promised;
  return { audience, lastAt, dueAt, late: dueAt < now };
}

/** Every rhythm that goes on, what is due first in front. */
export const rhythmsOf = (room: PlanRoom, now: number): Rhythm[] =>
  audiencesOf(room)
    .flatMap((audience) => rhythmOf(room, audience, now) ?? [])
    .toSorted((a, b) => a.dueAt - b.dueAt);

/** Who tells an audience, or sends a message, and who is asked where they do not; the title of a role that nobody holds. */
export function tellersOf(room: PlanRoom, { roleId }: { roleId: string | null }): { sender: string | null; backup: string | null } {
  const role = find(room, roles, roleId);
  return { sender: actingIn(role ?? undefined)?.name ?? role?.title ?? null, backup: role?.backup?.name ?? null };
}

import { domainOf, letterOf } from "../channels/kinds/smtp.ts";
import { type Letter, mailConfigured, post } from "../channels/mail.ts";
import { now } from "../clock.ts";
import { find } from "../domain/kernel/room.ts";
import type { PlanRoom } from "../domain/room.ts";
import { isLinkOpen } from "../domain/status-page/links.ts";
import { shareLinks, updates } from "../domain/status-page/rows.ts";
import { readRoom } from "../journal/rooms.ts";
import { callHooks } from "./hook-updates.ts";
import { site, subscriptionUrl } from "./subscription-url.ts";
import { mailedCounts, noteMailed, readersOf, type Subscription } from "./subscriptions.ts";

/** So many mails go at a time, and are noted before the next ones: of a worker that dies no more than these go out again. */
const atOnce = 10;
/** An update that could not be mailed for so long is old; what did not go out stays unsent. */
const longestMs = 6 * 60 * 60_000;

/**
 * Sends an update to those who read the status page by mail or by a program that is called, each once, and says how many there were; null where nobody does, or nothing leaves the
 * house. Throws where some could not be reached now, so that these are tried again.
 */
export async function mailUpdate(roomId: string, updateId: string): Promise<{ updateId: string; mailedTo: number; failed: number } | null> {
  const room = await readRoom("plan", roomId);
  const update = find(room, updates, updateId);
  const isLive = room.plan.sending === "live" && room.plan.mode !== "rehearsal";
  if (!update || update.withdrawnAt || !isLive) return null;
  const all = (await readersOf(roomId, updateId)).filter(({ linkId }) => isLinkOpen(find(room, shareLinks, linkId), now()));
  const called = callHooks(
    room,
    update,
    all.filter(({ key }) => key !== undefined),
    now(),
  );
  const mailed = mailReaders(room, update, mailConfigured() ? all.filter(({ key }) => key === undefined) : []);
  // Both are ended before either is told of: what was sent is noted.
  const waiting = (await Promise.all([called, mailed])).reduce((sum, each) => sum + each, 0);
  if (waiting > 0) throw new Error("some readers of an update cannot be reached now");
  const counts = await mailedCounts(updateId);
  return counts.mailedTo + counts.failed > 0 ? { updateId, ...counts } : null;
}

/** Mails an update, and answers how many are to be tried again. */
async function mailReaders(room: PlanRoom, update: Said, readers: readonly Subscription[]): Promise<number> {
  const isOld = now() - Date.parse(update.postedAt) > longestMs;
  let waiting = 0;
  for (let from = 0; from < readers.length; from += atOnce) {
    const some = readers.slice(from, from + atOnce);
    const posted = await post(some.map((reader) => updateLetter(room, update, reader)));
    const settled = some.flatMap(({ id }, index) => {
      const said = posted[index];
      if (!said?.sent && said?.later && !isOld) return [];
      return [{ id, why: said?.sent ? null : (said?.why ?? "It was not tried.") }];
    });
    await noteMailed(update.id, settled);
    waiting += some.length - settled.length;
    // A server that is away is away for the others, too.
    if (settled.length === 0) break;
  }
  return waiting;
}

type Said = { id: string; headline: string; body: string | null; postedAt: string };

/** An update as a mail to one reader, who leaves by one click (RFC 8058). Mails of one plan are one thread. */
function updateLetter({ id: planId, plan }: Pick<PlanRoom, "id" | "plan">, update: Said, reader: Subscription): Letter {
  const domain = domainOf(process.env.MAIL_FROM ?? "");
  const stop = subscriptionUrl(reader);
  const outgoing = {
    ...{ id: update.id, title: `${plan.title}: ${update.headline}`, body: update.body ?? update.headline, about: plan.title },
    ...{ url: `${site()}/status/${reader.page}`, at: update.postedAt, replyTo: `<${planId}.${reader.id}@${domain}>` },
  };
  const { subject, text, html, headers, inReplyTo } = letterOf(outgoing, domain, [
    "You asked for these mails. To get no more of them:",
    stop,
  ]);
  return {
    ...{ to: reader.address, subject, text, html, messageId: `<${update.id}.${reader.id}@${domain}>` },
    headers: {
      ...headers,
      ...(inReplyTo ? { "In-Reply-To": inReplyTo, References: inReplyTo } : {}),
      "List-Unsubscribe": `<${stop}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "List-Id": `${plan.id.replaceAll(/[^\w-]/g, "")}.${domain}`,
    },
  };
}

/** The mail that asks whether it was really them; to who reads already, the way to leave. */
export function askLetter({ id: planId, plan }: Pick<PlanRoom, "id" | "plan">, reader: Subscription): Letter {
  const domain = domainOf(process.env.MAIL_FROM ?? "");
  const reads = reader.confirmedAt !== null && !reader.next;
  const body = reads
    ? "You get the updates of this status page already. By this link you can stop them at any time:"
    : "Somebody, probably you, asked for the updates of this status page at this address. Say by this link that you want them; it is good for a day. If it was not you, do nothing, and you get no more mail.";
  const outgoing = {
    ...{
      id: reader.id,
      title: reads ? `You get the updates on ${plan.title}` : `Confirm: updates on ${plan.title}`,
      body,
      about: plan.title,
    },
    ...{ url: subscriptionUrl(reader), at: new Date(now()).toISOString(), replyTo: null },
  };
  const { subject, text, html, headers } = letterOf(outgoing, domain);
  // The first mail of each reader's thread, whatever it says.
  return { ...{ to: reader.address, subject, text, html, headers }, messageId: `<${planId}.${reader.id}@${domain}>` };
}

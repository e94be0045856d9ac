import type { IncomingMessage, ServerResponse } from "node:http";
import { addressHeader, addressOf, isPassedOn, passedOnHeader } from "../auth/address-of.ts";
import { newSecret } from "../auth/secrets.ts";
import { seenAddress } from "../auth/seen-address.ts";
import { countAttempt, mailAttempt, mailToAttempt } from "../auth/throttle.ts";
import { mailConfigured, post } from "../channels/mail.ts";
import { now } from "../clock.ts";
import { channels } from "../domain/channels/rows.ts";
import { find, live } from "../domain/kernel/room.ts";
import { minutesText } from "../domain/schedule/format-time.ts";
import { isLinkOpen } from "../domain/status-page/links.ts";
import { shareLinks } from "../domain/status-page/rows.ts";
import { readRoom } from "../journal/rooms.ts";
import { type ChannelReader, findChannelReader } from "../outbox/channel-readers.ts";
import { askLetter } from "../outbox/mail-updates.ts";
import { leaveChannel } from "../outbox/readers-left.ts";
import { askFor, confirmSubscription, endSubscription, findSubscription, readAddress, type Subscription } from "../outbox/subscriptions.ts";
import { readBody } from "./reply.ts";
import { linkedPlan, publicPolicy, type RenderStatus, still } from "./status-page.ts";

/** What the page about mails says. */
export const mailPages = [
  "ask",
  "wrong",
  "late",
  "full",
  "unsent",
  "off",
  "asked",
  "confirm",
  "reads",
  "left",
  "closed",
  "list-reads",
  "list-left",
  "hook",
  "hook-wrong",
  "hook-late",
  "hook-added",
  "hook-known",
  "hook-reads",
  "hook-left",
] as const;
export type Said = {
  page: (typeof mailPages)[number];
  title?: string;
  address?: string;
  why?: string;
  back?: string;
  key?: string;
  end?: string;
};
const statuses: Partial<Record<Said["page"], number>> = {
  "hook-wrong": 422,
  "hook-late": 429,
  wrong: 422,
  late: 429,
  full: 409,
  unsent: 502,
  off: 409,
  closed: 404,
};

const mostBytes = 2048;

/** `/status/:secret/mail`: asks for an address, and writes to it whether it was really theirs. Whether somebody reads already is told only there. */
export async function serveMailForm(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string,
  render: RenderStatus,
): Promise<void> {
  const linked = await linkedPlan(secret);
  const tell = (said: Said) =>
    answerPage(response, render, linked ? { title: linked.room.plan.title, back: `/status/${secret}`, ...said } : said);
  if (!linked) return tell({ page: "closed" });
  if (!mailConfigured()) return tell({ page: "off" });
  if (request.method !== "POST") return tell({ page: "ask" });
  const typed = (await formOf(request)).get("address") ?? "";
  // Another site has no business in filling mailboxes from here.
  if (isFromElsewhere(request)) return tell({ page: "ask", address: typed });
  const address = readAddress(typed);
  if (address === null) return tell({ page: "wrong", address: typed });
  const { room, linkId } = linked;
  const from = { [addressHeader]: addressOf(request), [passedOnHeader]: isPassedOn(request) ? "yes" : "no" };
  const seconds = await countAttempt(mailAttempt(room.id, seenAddress(from)));
  if (seconds > 0) return tell({ page: "late", address: typed, why: minutesText(Math.ceil(seconds / 60)) });
  // What was written to lately is not written to again, and the page says the same: it tells nobody who reads.
  if ((await countAttempt(mailToAttempt(room.id, address.toLowerCase()))) > 0) return tell({ page: "asked", address });
  const reader = await askFor({ planId: room.id, linkId, page: secret, address, token: newSecret("mail").secret });
  if (!reader) return tell({ page: "full" });
  const [posted] = await post([askLetter(room, reader)]);
  if (posted && !posted.sent) return tell({ page: "unsent", address: typed, why: posted.why });
  return tell({ page: "asked", address });
}

/** `/mail/:token`: where the mails lead. Opening it does nothing yet, as mail scanners open links, too; one click there does, or one in a mail program (RFC 8058). */
export async function serveMailLink(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  render: RenderStatus,
): Promise<void> {
  const reader = await findSubscription(token);
  const tell = (said: Said) => answerPage(response, render, said);
  const isHook = reader?.key !== undefined;
  if (!reader) return tell(await answerReader(request, await findChannelReader(token)));
  const title = await titleFor(reader);
  if (request.method === "POST") {
    const form = await formOf(request);
    if (form.get("List-Unsubscribe") === "One-Click" || form.get("do") === "leave") {
      await endSubscription(reader);
      return tell({ page: isHook ? "hook-left" : "left", ...(title ? { title, back: `/status/${reader.page}` } : {}) });
    }
    if (form.get("do") === "confirm") {
      await confirmSubscription(reader);
      return tell({
        page: "reads",
        address: reader.address,
        ...(title ? { title, back: `/status/${reader.next?.page ?? reader.page}` } : {}),
      });
    }
  }
  const page = isHook ? "hook-reads" : reader.confirmedAt && !reader.next ? "reads" : "confirm";
  return tell({ page, address: reader.address, ...(title ? { title } : {}) });
}

/** The same for messages that come by a channel: whoever got them leaves, and nobody but they themselves takes that back. */
async function answerReader(request: IncomingMessage, reader: ChannelReader | null): Promise<Said> {
  const workspace = reader && (await readRoom("workspace", reader.workspaceId).catch(() => null));
  // A channel that was taken out sends nothing any more.
  if (!reader || !workspace || !live(workspace, channels, reader.channelId)) return { page: "closed" };
  const about = { title: workspace.workspace.name, address: reader.address };
  const form = request.method === "POST" ? await formOf(request) : null;
  const leaves = form?.get("List-Unsubscribe") === "One-Click" || form?.get("do") === "leave";
  const returns = form?.get("do") === "return";
  if (leaves || returns) await leaveChannel(reader, leaves);
  return { ...about, page: leaves || (!returns && reader.leftAt !== null) ? "list-left" : "list-reads" };
}

/** What the plan is called, as long as the link they came by shows it. */
async function titleFor({ planId, linkId, next }: Subscription): Promise<string | null> {
  const room = await readRoom("plan", planId).catch(() => null);
  const shows = room && [linkId, next?.linkId].some((id) => id && isLinkOpen(find(room, shareLinks, id), now()));
  return shows ? room.plan.title : null;
}

/** Whether a form was sent from a page of another site, as browsers say. */
export const isFromElsewhere = ({ headers }: IncomingMessage): boolean =>
  headers["sec-fetch-site"] === "cross-site" || headers["sec-fetch-site"] === "same-site";

/** The form as browsers and mail programs send it. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const text = (await readBody(request, mostBytes)).toString("utf8");
  // RFC 8058 lets mail programs send the parts of a form, too.
  const part = /name="?List-Unsubscribe"?\s*\r?\n\r?\nOne-Click/.test(text);
  return new URLSearchParams(part ? "List-Unsubscribe=One-Click" : text);
}

export async function answerPage(response: ServerResponse, render: RenderStatus, said: Said): Promise<void> {
  const { address, ...rest } = said;
  const asked = new URLSearchParams({ ...rest, ...(address === undefined ? {} : { address: address.slice(0, 1000) }) });
  const html = still(await render(`-/mail-page?${asked}`));
  response.writeHead(statuses[said.page] ?? 200, {
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(html),
    "cache-control": "private, no-store",
    "content-security-policy": publicPolicy("'self'"),
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "x-content-type-options": "nosniff",
  });
  response.end(response.req.method === "HEAD" ? undefined : html);
}

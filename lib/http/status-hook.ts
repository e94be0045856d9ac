import type { IncomingMessage, ServerResponse } from "node:http";
import { addressHeader, addressOf, isPassedOn, passedOnHeader } from "../auth/address-of.ts";
import { newSecret } from "../auth/secrets.ts";
import { seenAddress } from "../auth/seen-address.ts";
import { countAttempt, mailAttempt, mailToAttempt } from "../auth/throttle.ts";
import { minutesText } from "../domain/schedule/format-time.ts";
import { challengeHook, newHookKey, readHookAddress } from "../outbox/hook-updates.ts";
import { addHook } from "../outbox/hooks.ts";
import { subscriptionUrl } from "../outbox/subscription-url.ts";
import { answerPage, formOf, isFromElsewhere, type Said } from "./status-mail.ts";
import { linkedPlan, type RenderStatus } from "./status-page.ts";

// One sentence for whatever went wrong: what can be reached from here, and what is there, is told to no stranger.
const silent = "It cannot be reached from here, or did not answer with the word it was sent.";

/**
 * `/status/:secret/webhook`: asks for the address of a program that gets the updates, and calls it whether it wants them: only one that answers with the
 * word it was sent gets any. The key of the signatures is shown this once.
 */
export async function serveHookForm(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string,
  render: RenderStatus,
): Promise<void> {
  const linked = await linkedPlan(secret);
  const tell = (said: Said) =>
    answerPage(response, render, linked ? { title: linked.room.plan.title, back: `/status/${secret}`, ...said } : said);
  if (!linked) return tell({ page: "closed" });
  if (request.method !== "POST") return tell({ page: "hook" });
  const typed = (await formOf(request)).get("url") ?? "";
  // Another site has no business in calling addresses from here.
  if (isFromElsewhere(request)) return tell({ page: "hook", address: typed });
  const url = readHookAddress(typed);
  if (url === null)
    return tell({ page: "hook-wrong", address: typed, why: "It begins with https:// and names a host, without a password." });
  const { room, linkId } = linked;
  const from = { [addressHeader]: addressOf(request), [passedOnHeader]: isPassedOn(request) ? "yes" : "no" };
  const seconds = Math.max(
    await countAttempt(mailAttempt(room.id, seenAddress(from))),
    // One address is not called again and again, by whichever plan.
    await countAttempt(mailToAttempt("webhook", url)),
  );
  if (seconds > 0) return tell({ page: "hook-late", address: typed, why: minutesText(Math.ceil(seconds / 60)) });
  const key = newHookKey();
  const answered = await challengeHook({ url, key });
  if (!answered.taken) return tell({ page: "hook-wrong", address: typed, why: silent });
  const { added, hook } = await addHook({ planId: room.id, linkId, page: secret, address: url, token: newSecret("mail").secret, key });
  if (!hook) return tell({ page: "full" });
  // Whoever else gives an address that is called already learns neither its key nor how to end it.
  return tell(added ? { page: "hook-added", address: url, key, end: subscriptionUrl(hook) } : { page: "hook-known", address: url });
}

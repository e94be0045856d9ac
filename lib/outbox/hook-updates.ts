import { randomBytes } from "node:crypto";
import { isAllowed } from "../channels/guarded-request.ts";
import { postChallenge, sendUpdateToWebhook } from "../channels/kinds/webhook.ts";
import type { Handed } from "../channels/outgoing.ts";
import type { PlanRoom } from "../domain/room.ts";
import { endHooksThatFail } from "./hooks.ts";
import { site, subscriptionUrl } from "./subscription-url.ts";
import { endSubscription, noteMailed, type Subscription } from "./subscriptions.ts";

/** So many addresses are called at a time: one that hangs holds up no other. */
const atOnce = 20;
/** An address that does not take an update for so long does not get it. */
const longestMs = 30 * 60_000;

export const newHookKey = (): string => `whsec_${randomBytes(24).toString("base64")}`;

/** An address as a program is called at; null where it is none. Unencrypted ones are for hosts that the operator named. */
export function readHookAddress(typed: string): string | null {
  const text = typed.trim();
  if (text.length > 1000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username || url.password || url.hash) return null;
  return url.protocol === "https:" || (url.protocol === "http:" && isAllowed(url)) ? url.href : null;
}

/** Calls an address whether it wants updates: it does where it answers with the word it was sent, and with nothing else. */
export const challengeHook = (secret: { url: string; key: string }): Promise<Handed> =>
  postChallenge(secret, randomBytes(24).toString("base64url"));

type Update = { id: string; headline: string; body: string | null; postedAt: string };

/** Calls every address with an update, each signed with its own key, and notes what came of it. Answers how many are to be tried again. */
export async function callHooks(room: PlanRoom, update: Update, hooks: readonly Subscription[], now: number): Promise<number> {
  const isOld = now - Date.parse(update.postedAt) > longestMs;
  let waiting = 0;
  for (let from = 0; from < hooks.length; from += atOnce) {
    const some = hooks.slice(from, from + atOnce);
    const handed = await Promise.all(some.map((hook) => call(room, update, hook)));
    const settled = some.flatMap(({ id }, index) => {
      const said = handed[index];
      if (!said || (!said.taken && said.retry && !isOld)) return [];
      return [{ id, why: said.taken ? null : said.why }];
    });
    await noteMailed(update.id, settled);
    waiting += some.length - settled.length;
  }
  await endHooksThatFail(room.id);
  return waiting;
}

async function call(room: PlanRoom, update: Update, hook: Subscription): Promise<Handed | null> {
  if (hook.key === undefined) return null;
  const { id, headline, body, postedAt } = update;
  const told = {
    ...{ id, plan: room.plan.title, headline, body, url: `${site()}/status/${hook.page}`, unsubscribe: subscriptionUrl(hook) },
  };
  const { handed, gone } = await sendUpdateToWebhook({ url: hook.address, key: hook.key }, `${id}.${hook.id}`, told, postedAt);
  if (gone) await endSubscription(hook);
  return handed;
}

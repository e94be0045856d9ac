import { createHmac, timingSafeEqual } from "node:crypto";
import { signingSecret } from "./signing-secret.ts";

/** The cookie that says, for ten minutes, that the person of this session wants to link an identity of this provider. */
export const linkCookie = "holdpoint-link";
export const linkSeconds = 600;

type Intent = { userId: string; sessionId: string; provider: string };

/** What the cookie says. It is bound to the session: in another browser it is worth nothing. */
export function linkIntent(intent: Intent, now: number): string {
  const until = String(Math.floor(now / 1000) + linkSeconds);
  return `${until}.${signed(intent, until)}`;
}

/** Whether the cookie says so for this session and provider, and still holds. `now` in epoch ms. */
export function meansToLink(cookie: string | undefined, intent: Intent, now: number): boolean {
  const [until = "", proof = ""] = (cookie ?? "").slice(0, 200).split(".");
  const [right, given] = [Buffer.from(signed(intent, until)), Buffer.from(proof)];
  return right.length === given.length && timingSafeEqual(right, given) && Number(until) * 1000 > now;
}

const signed = ({ userId, sessionId, provider }: Intent, until: string) =>
  createHmac("sha256", signingSecret()).update(`link ${userId} ${sessionId} ${provider} ${until}`).digest("base64url");

import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { signingSecret } from "./signing-secret.ts";

/** The cookie by which a browser shows which accounts have signed in here before. It opens nothing. */
export const deviceCookie = "holdpoint-device";

/** Accounts remembered in one browser: a shared machine has a few. */
const mostAccounts = 4;

/** What the cookie says once this account (by its address or id) has signed in, too. */
export function rememberDevice(before: string | undefined, account: string): string {
  const nonce = randomBytes(16).toString("base64url");
  const others = partsOf(before).filter((part) => nonceFor(part, account) === null);
  return [`${nonce}.${signed(nonce, account)}`, ...others].slice(0, mostAccounts).join("~");
}

/** A word for this browser, where it has signed in to this account before; null where it has not. */
export function knownDevice(cookie: string | undefined, account: string): string | null {
  return (
    partsOf(cookie)
      .map((part) => nonceFor(part, account))
      .find((nonce) => nonce !== null) ?? null
  );
}

// What is longer was not written here.
const partsOf = (cookie = ""): string[] => (cookie.length > 600 ? [] : cookie.split("~").filter(Boolean).slice(0, mostAccounts));

function nonceFor(part: string, account: string): string | null {
  const [nonce = "", proof = ""] = part.split(".");
  const right = Buffer.from(signed(nonce, account));
  const given = Buffer.from(proof);
  return nonce !== "" && right.length === given.length && timingSafeEqual(right, given) ? nonce : null;
}

const signed = (nonce: string, account: string) =>
  createHmac("sha256", signingSecret()).update(`device ${nonce} ${account}`).digest("base64url");

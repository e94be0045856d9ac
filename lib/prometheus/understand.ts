import type { authKinds } from "../domain/prometheus/rows.ts";
import type { ServerSecret } from "./secrets.ts";

/** What somebody typed of a server: where it is, and what signs us in there. */
export type TypedServer = { url: string; auth: (typeof authKinds)[number]; user: string; secret: string };

/** A server as it was typed, understood: the secret, and the words that may be shown of its address. Or what is wrong. */
export function understandServer({
  url: typed,
  auth,
  user,
  secret,
}: TypedServer): { secret: ServerSecret; host: string } | { wrong: string } {
  const text = typed.trim();
  if (!URL.canParse(text)) return { wrong: "That is no address. Write it as https://prometheus.example.org" };
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return { wrong: "The address begins with https:// or http://." };
  if (url.username || url.password) return { wrong: "The address must not hold a name and a password: they have fields of their own." };
  if (url.search || url.hash) return { wrong: "The address ends before the ?: queries are asked below it." };
  const path = url.pathname.replace(/\/+$/, "").replace(/\/api\/v1(?:\/.*)?$/, "");
  const where = { url: `${url.origin}${path}`, host: `${url.host}${path}` };
  if (auth === "none") return understood(where, { kind: auth });
  if (/[^\t\x20-\x7e\x80-\xff]/.test(secret)) return { wrong: "A token or password has no line breaks and no letters beyond Latin ones." };
  if (auth === "bearer")
    return secret.trim() ? understood(where, { kind: auth, token: secret.trim() }) : { wrong: "Paste the token that signs us in there." };
  if (!user.trim() || user.includes(":")) return { wrong: "Write the name that signs us in there; it has no colon in it." };
  return secret ? understood(where, { kind: auth, name: user.trim(), password: secret }) : { wrong: "Write the password of that name." };
}

const understood = ({ url, host }: { url: string; host: string }, auth: ServerSecret["auth"]) => ({ secret: { url, auth }, host });

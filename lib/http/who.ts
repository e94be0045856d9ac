import type { IncomingMessage } from "node:http";
import { tokenActor } from "../auth/actors.ts";
import { userOfCookies } from "../auth/session-cookie.ts";
import type { SessionUser } from "../auth/session-user.ts";
import { Problem } from "../domain/kernel/errors.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { askedBy, firstThisHour, noteSecurity } from "../security/log.ts";

/** The token a request carries, as an actor. Throws `unauthorized` with a sentence that says what to send. */
export async function bearer(request: IncomingMessage): Promise<{ actor: Actor; workspaceId: string }> {
  const [scheme, secret] = (request.headers.authorization ?? "").split(" ");
  const found = scheme?.toLowerCase() === "bearer" && secret ? await tokenActor(secret) : null;
  if (!found) throw new Problem("unauthorized", "Send a valid API token: “Authorization: Bearer hpt_…”. Make one in Settings, API tokens.");
  askedBy(found.actor.id);
  if (firstThisHour(found.actor.id)) noteSecurity("token-used", { name: found.actor.name, account: found.actor.userId });
  return found;
}

/** The signed-in person behind a browser's request. Throws `unauthorized`. */
export async function signedIn(request: IncomingMessage): Promise<SessionUser> {
  const cookies = Object.fromEntries(
    (request.headers.cookie ?? "").split(";").flatMap((pair) => {
      const at = pair.indexOf("=");
      return at < 0 ? [] : [[pair.slice(0, at).trim(), decoded(pair.slice(at + 1).trim())]];
    }),
  );
  const session = await userOfCookies(cookies);
  if (!session) throw new Problem("unauthorized", "You are signed out. Sign in again; nothing you typed is lost.");
  askedBy(session.userId);
  return session;
}

/** A cookie's value; one of another application on this host may be encoded in its own way, and stays as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

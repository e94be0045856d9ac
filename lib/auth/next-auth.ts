import { cookies, headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import type { Provider } from "next-auth/providers/index";
import { prisma } from "../db/prisma.ts";
import { troubleOf } from "../db/trouble.ts";
import type { Proof } from "../domain/kernel/proof.ts";
import { askedBy, noteSecurity } from "../security/log.ts";
import { findAccount, normaliseEmail } from "./accounts.ts";
import { authTime } from "./auth-time.ts";
import { deviceCookie, knownDevice, rememberDevice } from "./known-device.ts";
import { linkCookie, meansToLink } from "./link-intent.ts";
import { verifyPassword } from "./passwords.ts";
import { consumeSecret, findSecret } from "./secrets.ts";
import { seenAddress } from "./seen-address.ts";
import { createSession, revokeSessions } from "./sessions.ts";
import { countAttempt, forgetAttempts, signInAttempt } from "./throttle.ts";
import { currentUser } from "./viewer.ts";

const env = process.env;

/** The providers whose variables are set; see docs/configuration.md. */
const outside: Provider[] = [
  ...(env.GITHUB_ID && env.GITHUB_SECRET ? [GitHub({ clientId: env.GITHUB_ID, clientSecret: env.GITHUB_SECRET })] : []),
  ...(env.GOOGLE_ID && env.GOOGLE_SECRET ? [Google({ clientId: env.GOOGLE_ID, clientSecret: env.GOOGLE_SECRET })] : []),
  ...(env.OIDC_ISSUER && env.OIDC_ID && env.OIDC_SECRET ? [oidc(env.OIDC_ISSUER, env.OIDC_ID, env.OIDC_SECRET)] : []),
];

/** The outside providers a person can choose, for the sign-in page. */
export const providerChoices = outside.map(({ id, name }) => ({ id, name }));

/** next-auth, in the one file that knows it: who somebody is. What they may do is said by the workspace's room. */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 24 * 3600 },
  pages: { signIn: "/signin", error: "/signin" },
  providers: [
    Credentials({
      id: "password",
      name: "E-mail and password",
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        try {
          return await byPassword(credentials?.email ?? "", credentials?.password ?? "", request.headers ?? {});
        } catch (error) {
          // What next-auth is told reaches the page: a word of ours, never what the database said.
          throw troubleOf(error) ? new Error("unavailable") : error;
        }
      },
    }),
    Credentials({
      id: "link",
      name: "One-time link",
      credentials: { secret: {} },
      async authorize(credentials) {
        const secret = credentials?.secret ?? "";
        const found = await findSecret("sign-in", secret);
        return found && (await consumeSecret(secret)) ? withSession(found.rowId, null) : null;
      },
    }),
    ...outside,
  ],
  events: {
    // Whoever signs out by next-auth's own address drops a cookie; what it stood for must end as well.
    async signOut({ token }) {
      if (typeof token?.sub === "string" && typeof token.sessionId === "string")
        await revokeSessions(token.sub, { sessionId: token.sessionId });
    },
  },
  callbacks: {
    async signIn({ account, profile }) {
      if (!account || account.type === "credentials") return true;
      return (await linkedUser(account.provider, account.providerAccountId, profile)) !== null;
    },
    async jwt({ token, user, account, profile }) {
      if (!account) return token;
      if (account.type === "credentials") return { sub: user.id, sessionId: Reflect.get(user, "sessionId") };
      const userId = await linkedUser(account.provider, account.providerAccountId, profile);
      if (!userId) return {};
      const proof: Proof = { at: authTime(profile, Date.now()), by: "provider" };
      return { sub: userId, sessionId: await beginSession(userId, proof) };
    },
  },
};

/** It lasts a year, which is longer than most people forget their passwords, and says nothing to anybody but this server. */
const deviceCookieOptions = () => ({
  ...{ httpOnly: true, sameSite: "lax" as const, path: "/", maxAge: 365 * 24 * 3600 },
  secure: (env.HOLDPOINT_URL ?? "").startsWith("https:"),
});

/** The account of this address and password, with a session begun; null where they do not go together. Throws `wait:seconds` after too many. */
async function byPassword(typed: string, password: string, sent: Readonly<Record<string, unknown>>) {
  const email = normaliseEmail(typed);
  const browser = await cookies();
  const remembered = browser.get(deviceCookie)?.value;
  const attempt = signInAttempt(email, seenAddress(sent), knownDevice(remembered, email));
  const wait = await countAttempt(attempt);
  const account = email ? await findAccount(email) : null;
  // What a stranger typed may be a password in the wrong field: an account is told, and nothing else.
  if (wait > 0) noteSecurity("sign-in-barred", { account: account?.id ?? null, seconds: wait });
  if (wait > 0) throw new Error(`wait:${wait}`);
  // An unknown address costs the same time as a wrong password and gets the same answer.
  const right = await verifyPassword(password, account?.passwordHash ?? null);
  if (!account || !right) {
    noteSecurity("sign-in-failed", { account: account?.id ?? null });
    return null;
  }
  await forgetAttempts(attempt);
  browser.set(deviceCookie, rememberDevice(remembered, email), deviceCookieOptions());
  return withSession(account.id, { at: new Date().toISOString(), by: "password" });
}

async function withSession(userId: string, proof: Proof | null) {
  return { id: userId, sessionId: await beginSession(userId, proof) };
}

/** A browser has one session: signing in again ends the one its cookie carried, and the pages that hang on it. */
async function beginSession(userId: string, proof: Proof | null): Promise<string> {
  const before = await currentUser();
  if (before) await revokeSessions(before.userId, { sessionId: before.sessionId });
  askedBy(userId);
  noteSecurity("signed-in", { by: proof?.by ?? "link" });
  return createSession(userId, (await headers()).get("user-agent") ?? "", proof);
}

/**
 * The account behind an outside identity: linked before; that of whoever is signed in here and asked to link it; or one whose confirmed
 * address the provider has verified. An address that nobody confirmed is nobody's.
 */
async function linkedUser(provider: string, providerAccountId: string, profile: unknown): Promise<string | null> {
  const key = { provider_providerAccountId: { provider, providerAccountId } };
  const linked = await prisma().account.findUnique({ where: key });
  if (linked) {
    await prisma().account.update({ where: key, data: { usedAt: new Date() } });
    return linked.userId;
  }
  const here = await currentUser();
  const wish = (await cookies()).get(linkCookie)?.value;
  if (here && meansToLink(wish, { userId: here.userId, sessionId: here.sessionId, provider }, Date.now())) {
    await prisma().account.create({ data: { provider, providerAccountId, userId: here.userId } });
    return here.userId;
  }
  if (typeof profile !== "object" || profile === null) return null;
  const email: unknown = Reflect.get(profile, "email");
  const verified = Reflect.get(profile, "email_verified") === true;
  if (typeof email !== "string" || !verified) return null;
  const user = await findAccount(normaliseEmail(email));
  if (!user?.emailConfirmedAt) return null;
  await prisma().account.create({ data: { provider, providerAccountId, userId: user.id } });
  return user.id;
}

function oidc(issuer: string, clientId: string, clientSecret: string): Provider {
  return {
    id: "oidc",
    name: env.OIDC_NAME ?? "Single sign-on",
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ["pkce", "state"],
    authorization: { params: { scope: "openid email profile" } },
    profile: (profile: { sub: string; name?: string; email?: string }) => ({
      id: profile.sub,
      name: profile.name ?? null,
      email: profile.email ?? null,
    }),
  };
}

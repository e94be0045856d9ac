import { beforeAll, describe, expect, it, vi } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";

// Which providers there are is read once, when the server starts.
vi.hoisted(() => {
  Object.assign(process.env, { OIDC_ISSUER: "http://localhost:1", OIDC_ID: "a", OIDC_SECRET: "b", OIDC_NAME: "Company sign-on" });
});

import { prisma } from "../db/prisma.ts";
import { createAccount } from "./accounts.ts";
import { checkFirstPassword, proofWays, proveByPassword } from "./proof.ts";
import { createSession, findSession } from "./sessions.ts";

beforeAll(freshDatabase);

const password = "correct horse battery";
const longAgo = "2026-01-01T00:00:00.000Z";

async function signedIn(email: string, secret: string | null = password) {
  const { userId } = await createAccount({ name: "Ana", email, password: secret });
  return { userId, session: await sessionOf(userId, { at: longAgo, by: "password" }) };
}

async function sessionOf(userId: string, proof: Parameters<typeof createSession>[2]) {
  const found = await findSession(await createSession(userId, "", proof));
  if (!found) throw new Error("the session does not live");
  return found;
}

describe("proving who one is", () => {
  it("is done by signing in with a password or at a provider, and not by a one-time link", async () => {
    const { userId, session } = await signedIn("begin@example.org");
    expect(session.proof).toEqual({ at: longAgo, by: "password" });
    expect((await sessionOf(userId, { at: longAgo, by: "provider" })).proof).toEqual({ at: longAgo, by: "provider" });
    expect((await sessionOf(userId, null)).proof).toBeNull();
  });

  it("is renewed by the password, in this session and no other", async () => {
    const { userId, session } = await signedIn("renew@example.org");
    const other = await sessionOf(userId, null);
    const before = new Date().toISOString();
    await proveByPassword(other, password);
    const proof = (await findSession(other.sessionId))?.proof;
    expect(proof?.by).toBe("password");
    expect((proof?.at ?? "") >= before).toBe(true);
    expect((await findSession(session.sessionId))?.proof?.at).toBe(longAgo);
  });

  it("says that a password is wrong, and after ten of them to wait, with the right one too", async () => {
    const { session } = await signedIn("wrong@example.org");
    for (let tries = 0; tries < 10; tries++) {
      await expect(proveByPassword(session, `guess ${tries}`)).rejects.toThrow("That is not your password.");
    }
    await expect(proveByPassword(session, password)).rejects.toThrow(
      /^Too many wrong passwords: none is looked at in this session for \d+ minutes/,
    );
    expect((await findSession(session.sessionId))?.proof?.at).toBe(longAgo);
  });

  it("sends an account without a password to set one", async () => {
    const { session } = await signedIn("none@example.org", null);
    await expect(proveByPassword(session, "")).rejects.toThrow("Set one in Settings");
    expect(await proofWays(session)).toEqual({ password: false, providers: [] });
  });

  it("must be recent at a provider before a first password is set", async () => {
    const { session } = await signedIn("first@example.org", null);
    const now = Date.now();
    const came = (minutesAgo: number) => ({
      ...session,
      proof: { at: new Date(now - minutesAgo * 60_000).toISOString(), by: "provider" as const },
    });
    expect(() => checkFirstPassword(came(16), now)).toThrow("Sign out, sign in again");
    expect(() => checkFirstPassword(came(14), now)).not.toThrow();
    expect(() => checkFirstPassword({ ...session, proof: null }, now)).not.toThrow();
  });

  it("may be done at the providers of this server that the account is linked to", async () => {
    const { userId, session } = await signedIn("linked@example.org");
    for (const provider of ["oidc", "github"]) await prisma().account.create({ data: { userId, provider, providerAccountId: userId } });
    expect(await proofWays(session)).toEqual({ password: true, providers: [{ id: "oidc", name: "Company sign-on" }] });
  });
});

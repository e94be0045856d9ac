import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { mailServer } from "../channels/testing/mail-server.ts";
import { pool } from "../db/pool.ts";
import { prisma } from "../db/prisma.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { memberOf } from "../domain/workspace/members.ts";
import { readRoom } from "../journal/rooms.ts";
import { createAccount } from "./accounts.ts";
import { addressBehind, addressesOf, askForAddress, confirmByLink, confirmFor, dropPending, sendLink } from "./addresses.ts";
import { linkIntent, meansToLink } from "./link-intent.ts";
import { findSecret, issueSecret } from "./secrets.ts";
import { createSession, findSession } from "./sessions.ts";
import { foundWorkspace } from "./setup.ts";

beforeAll(freshDatabase);

let mail: Awaited<ReturnType<typeof mailServer>>;
beforeEach(async () => {
  mail = await mailServer();
  vi.stubEnv("SMTP_URL", mail.url);
  vi.stubEnv("MAIL_FROM", "Holdpoint <holdpoint@example.org>");
  vi.stubEnv("HOLDPOINT_URL", "https://plans.example");
});
afterEach(() => {
  vi.unstubAllEnvs();
  mail.close();
});

/** Somebody with a workspace, an address and two sessions. */
async function person(name: string) {
  const email = `${name.toLowerCase()}.${newId()}@example.org`;
  const { userId } = await createAccount({ name, email, password: "correct horse battery" });
  const { workspaceId } = await foundWorkspace("Parcels", { userId, name, email });
  const [here, elsewhere] = await Promise.all([createSession(userId, "", null), createSession(userId, "", null)]);
  return { userId, email, workspaceId, here, elsewhere };
}

const next = () => `next.${newId()}@example.org`;
const stateOf = async (userId: string) => (await addressesOf([userId]))[0];

/** The secret in the newest mail to this address. Lines of a mail are folded with “=” at their end. */
function secretTo(to: string): string {
  const text = mail.received.findLast((each) => each.to.includes(to))?.text.replaceAll("=\r\n", "") ?? expect.fail(`no mail to ${to}`);
  return /\/confirm\/(hpe_[\w-]+)/.exec(text)?.[1] ?? expect.fail(text);
}

describe("another address", () => {
  it("counts once it is confirmed by what was mailed there, and the old one hears of it", async () => {
    const { userId, email, workspaceId, here, elsewhere } = await person("Ana");
    const address = next();
    expect(await askForAddress(userId, address)).toEqual({ mailed: true });
    expect(await stateOf(userId)).toEqual({ userId, email, confirmed: false, pending: address });
    expect(mail.received.map(({ to }) => to[0])).toEqual([address, email]);
    const secret = secretTo(address);
    expect(await addressBehind(secret)).toBe(address);
    await confirmByLink(secret, here);
    expect(await stateOf(userId)).toEqual({ userId, email: address, confirmed: true, pending: null });
    expect(memberOf(await readRoom("workspace", workspaceId), userId)?.email).toBe(address);
    expect([await findSession(here), await findSession(elsewhere)]).toMatchObject([{ userId }, null]);
    expect(mail.received.at(-1)).toMatchObject({ to: [email], text: expect.stringContaining("has changed") });
    await expect(confirmByLink(secret, here)).rejects.toThrow("This link has been used or has ended.");
  });

  it("ends the sign-in links there were", async () => {
    const { userId } = await person("Ben");
    const link = await issueSecret("sign-in", userId);
    await askForAddress(userId, next());
    await confirmFor(userId);
    expect(await findSecret("sign-in", link)).toBeNull();
  });

  it("is nobody's that somebody else has, neither when it is asked for nor when it is confirmed", async () => {
    const [ana, ben] = [await person("Ana"), await person("Ben")];
    await expect(askForAddress(ana.userId, ben.email.toUpperCase())).rejects.toThrow("There is an account with this address already.");
    const address = next();
    await askForAddress(ana.userId, address);
    const secret = secretTo(address);
    await createAccount({ name: "Quick", email: address, password: null, confirmed: true });
    await expect(confirmByLink(secret, undefined)).rejects.toThrow("There is an account with this address already.");
    expect((await stateOf(ana.userId))?.email).toBe(ana.email);
  });

  it("is taken from whoever has only claimed it, once it is confirmed as somebody's", async () => {
    const ana = await person("Ana");
    const address = next();
    await askForAddress(ana.userId, address);
    const squatter = await createAccount({ name: "Squatter", email: address, password: "correct horse battery" });
    await confirmByLink(secretTo(address), undefined);
    expect(await stateOf(ana.userId)).toMatchObject({ email: address, confirmed: true });
    expect(await stateOf(squatter.userId)).toMatchObject({ email: null });
  });

  it("can be taken back while it waits; the link is then worth nothing", async () => {
    const { userId, email } = await person("Ana");
    const address = next();
    await askForAddress(userId, address);
    const secret = secretTo(address);
    await dropPending(userId);
    expect(await addressBehind(secret)).toBeNull();
    await expect(confirmByLink(secret, undefined)).rejects.toThrow("This link has been used or has ended.");
    expect(await stateOf(userId)).toMatchObject({ email, pending: null });
  });

  it("waits for an admin where no mail is set up", async () => {
    vi.stubEnv("SMTP_URL", "");
    const { userId } = await person("Ana");
    const address = next();
    expect(await askForAddress(userId, address)).toEqual({ mailed: false });
    await confirmFor(userId);
    expect(await stateOf(userId)).toMatchObject({ email: address, confirmed: true });
  });
});

describe("a link in a mail", () => {
  it("is worth nothing a day later, nor after a newer one", async () => {
    const { userId, email } = await person("Ana");
    await sendLink(userId);
    const old = secretTo(email);
    await sendLink(userId);
    expect(await addressBehind(old)).toBeNull();
    const secret = secretTo(email);
    await pool().query(`UPDATE "Secret" SET "createdAt" = now() - interval '25 hours' WHERE "rowId" = $1`, [userId]);
    expect(await addressBehind(secret)).toBeNull();
    await expect(confirmByLink(secret, undefined)).rejects.toThrow("This link has been used or has ended.");
  });

  it("holds whatever somebody calls themselves as words", async () => {
    const { userId, email } = await person("Ana");
    await prisma().user.update({ where: { id: userId }, data: { name: '<a href="https://eve.example">Click</a>' } });
    await sendLink(userId);
    expect(mail.received.at(-1)?.to).toEqual([email]);
    expect(mail.received.at(-1)?.text.split("text/html")[1]).not.toContain('<a href=3D"https://eve.example');
  });
});

describe("the wish to link an identity", () => {
  it("holds for this session and provider, for ten minutes, and is nobody's invention", () => {
    vi.stubEnv("NEXTAUTH_SECRET", "a secret of thirty-two characters or more");
    const mine = { userId: "ana", sessionId: "s1", provider: "oidc" };
    const now = 1_795_000_000_000;
    const cookie = linkIntent(mine, now);
    expect(meansToLink(cookie, mine, now + 599_000)).toBe(true);
    expect(meansToLink(cookie, mine, now + 601_000)).toBe(false);
    for (const other of [{ userId: "eve" }, { sessionId: "s2" }, { provider: "github" }])
      expect(meansToLink(cookie, { ...mine, ...other }, now)).toBe(false);
    for (const invented of [undefined, "", ".", "9999999999.x", cookie.replace(/^\d+/, "9999999999")])
      expect(meansToLink(invented, mine, now)).toBe(false);
  });
});

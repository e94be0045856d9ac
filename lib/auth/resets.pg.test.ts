import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { mailServer } from "../channels/testing/mail-server.ts";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { createAccount, readAccount } from "./accounts.ts";
import { verifyPassword } from "./passwords.ts";
import { mailReset, nameBehindReset, resetLink, resetPassword } from "./resets.ts";
import { findSecret, issueSecret } from "./secrets.ts";
import { createSession, findSession } from "./sessions.ts";

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

const old = "correct horse battery";
async function person(email: string | null = `ana.${newId()}@example.org`) {
  const { userId } = await createAccount({ name: "Ana", email, password: old });
  return { userId, email: email ?? "", session: await createSession(userId, "", null) };
}
const secretIn = (url: string) => url.split("/").at(-1) ?? "";
const goesWith = async (userId: string, password: string) => verifyPassword(password, (await readAccount(userId))?.passwordHash ?? null);

describe("a new password", () => {
  it("is chosen once by a link, and then every session and every other link has ended", async () => {
    const { userId, session } = await person();
    const signIn = await issueSecret("sign-in", userId);
    const secret = secretIn(await resetLink(userId));
    expect(await nameBehindReset(secret)).toBe("Ana");
    await resetPassword(secret, "a whole new password");
    expect([await goesWith(userId, old), await goesWith(userId, "a whole new password")]).toEqual([false, true]);
    expect([await findSession(session), await findSecret("sign-in", signIn)]).toEqual([null, null]);
    await expect(resetPassword(secret, "and once more, please")).rejects.toThrow("This link has been used or has ended.");
  });

  it("is refused where it is too short, and the link stays good", async () => {
    const { userId } = await person();
    const secret = secretIn(await resetLink(userId));
    await expect(resetPassword(secret, "short")).rejects.toThrow("at least 10 characters");
    expect(await nameBehindReset(secret)).toBe("Ana");
  });

  it("is not chosen by a link of yesterday, an older one, or one of another kind", async () => {
    const { userId } = await person();
    const first = secretIn(await resetLink(userId));
    const second = secretIn(await resetLink(userId));
    const other = await issueSecret("sign-in", userId);
    for (const secret of [first, other, "hpr_nothing", ""])
      await expect(resetPassword(secret, "a whole new password")).rejects.toThrow("has ended");
    await pool().query(`UPDATE "Secret" SET "createdAt" = now() - interval '25 hours' WHERE "rowId" = $1`, [userId]);
    await expect(resetPassword(second, "a whole new password")).rejects.toThrow("has ended");
    expect(await goesWith(userId, old)).toBe(true);
  });
});

describe("the mail for it", () => {
  it("goes to an account there is, with a link that works, at most five times in a while", async () => {
    const { userId, email } = await person();
    for (let asked = 0; asked < 8; asked++) await mailReset(email.toUpperCase());
    await expect.poll(() => mail.received.length).toBe(5);
    const text = mail.received.at(-1)?.text.replaceAll("=\r\n", "") ?? "";
    const secrets = mail.received.map((each) => /\/reset\/(hpr_[\w-]+)/.exec(each.text.replaceAll("=\r\n", ""))?.[1] ?? "");
    expect(text).toContain("somebody asked for a new password");
    const good = await Promise.all(secrets.map((secret) => nameBehindReset(secret)));
    expect(good.filter(Boolean)).toEqual(["Ana"]);
    const secret = secrets[good.indexOf("Ana")] ?? "";
    await resetPassword(secret, "a whole new password");
    expect(await goesWith(userId, "a whole new password")).toBe(true);
  });

  it("goes to nobody else, and whoever asks is told nothing of it", async () => {
    expect(await mailReset("nobody@example.org")).toBeUndefined();
    expect(await mailReset("x".repeat(5000))).toBeUndefined();
    const { email } = await person();
    await mailReset(email);
    await expect.poll(() => mail.received.map(({ to }) => to)).toEqual([[email]]);
  });
});

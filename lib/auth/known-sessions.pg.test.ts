import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startListening, stopListening } from "../db/listen.ts";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { perProcess } from "../per-process.ts";
import { createAccount, updateAccount } from "./accounts.ts";
import { accountChannel, sessionListener } from "./known-sessions.ts";
import { createSession, findSession, revokeSessions } from "./sessions.ts";

beforeAll(freshDatabase);

const heard: string[] = [];

async function listening() {
  const up = Promise.withResolvers<void>();
  const heardToo = (userId: string) => {
    sessionListener.heard(userId);
    heard.push(userId);
  };
  const hearing = async (yes: boolean) => {
    await sessionListener.hearing(yes);
    if (yes) up.resolve();
  };
  startListening({ [accountChannel]: { heard: heardToo, hearing } });
  await up.promise;
}

afterEach(async () => {
  await stopListening();
  await sessionListener.hearing(false);
  Object.assign(perProcess("line", Object), { stopped: false, client: null, timer: null });
});

async function signedIn(email: string) {
  const { userId } = await createAccount({ name: "Ana", email, password: null });
  return { userId, sessionId: await createSession(userId, "", null) };
}

/** What another server process does: straight in the tables. */
const elsewhere = (text: string, id: string) => pool().query(text, [id]);

describe("who is signed in", () => {
  it("is remembered, and asked anew when another process ends the session", async () => {
    await listening();
    const { userId, sessionId } = await signedIn("ended@example.org");
    const first = await findSession(sessionId);
    expect(first?.name).toBe("Ana");
    expect(await findSession(sessionId)).toBe(first);
    await elsewhere('UPDATE "Session" SET "revokedAt" = now() WHERE id = $1', sessionId);
    await expect.poll(() => heard).toContain(userId);
    expect(await findSession(sessionId)).toBeNull();
  });

  it("is asked anew when another process changes the account", async () => {
    await listening();
    const { userId, sessionId } = await signedIn("renamed@example.org");
    await findSession(sessionId);
    await elsewhere("UPDATE \"User\" SET name = 'Ana Maria' WHERE id = $1", userId);
    await expect.poll(() => heard).toContain(userId);
    expect((await findSession(sessionId))?.name).toBe("Ana Maria");
  });

  it("is true at once for changes of this process, before any nudge", async () => {
    await listening();
    const { userId, sessionId } = await signedIn("here@example.org");
    await findSession(sessionId);
    await updateAccount(userId, { name: "Ana B.", email: "here@example.org" });
    expect((await findSession(sessionId))?.name).toBe("Ana B.");
    await revokeSessions(userId);
    expect(await findSession(sessionId)).toBeNull();
  });

  it("is asked of the database every time while nudges do not come", async () => {
    const { sessionId } = await signedIn("deaf@example.org");
    expect(await findSession(sessionId)).not.toBeNull();
    await elsewhere('UPDATE "Session" SET "revokedAt" = now() WHERE id = $1', sessionId);
    expect(await findSession(sessionId)).toBeNull();
  });

  it("ends when its time is up, remembered or not", async () => {
    await listening();
    const { sessionId } = await signedIn("late@example.org");
    expect(await findSession(sessionId)).not.toBeNull();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 25 * 3600_000 });
    expect(await findSession(sessionId)).toBeNull();
    vi.useRealTimers();
  });
});

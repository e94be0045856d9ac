import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { createToken, longestTokenMs } from "../domain/workspace/tokens.ts";
import { perform } from "../journal/perform.ts";
import { createAccount } from "./accounts.ts";
import { authOptions } from "./next-auth.ts";
import { createSession, findSession } from "./sessions.ts";
import { foundWorkspace } from "./setup.ts";

beforeAll(freshDatabase);

describe("what lets somebody in comes to an end", () => {
  it("a session, by next-auth's own address for signing out: that one and no other", async () => {
    const { userId } = await createAccount({ name: "Ana", email: null, password: null });
    const [here, elsewhere] = [await createSession(userId, "", null), await createSession(userId, "", null)];
    const signOut = (token: { sub?: string; sessionId?: string }) => authOptions.events?.signOut?.({ token, session: { expires: "" } });
    for (const cookie of [{}, { sub: userId }, { sub: "somebody-else", sessionId: here }]) await signOut(cookie);
    expect(await findSession(here)).not.toBeNull();
    await signOut({ sub: userId, sessionId: here });
    expect(await findSession(here)).toBeNull();
    expect(await findSession(elsewhere)).toMatchObject({ userId });
  });

  it("a token, after a year at the latest", async () => {
    const { userId } = await createAccount({ name: "Ada", email: null, password: null });
    const { workspaceId, actor } = await foundWorkspace("Test", { userId, name: "Ada", email: null });
    const make = (expiresAt: string) => {
      const input = { name: "CI", scopes: ["plan:read"], planId: null, expiresAt };
      return perform({
        verb: createToken,
        roomId: workspaceId,
        input,
        actor,
        commandId: newId(),
        facts: { secretHash: newId().padEnd(64, "0") },
      });
    };
    const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
    await expect(make(inMs(longestTokenMs + 60_000))).rejects.toMatchObject({ reason: "too-long" });
    await expect(make("9999-12-31T00:00:00.000Z")).rejects.toMatchObject({ reason: "too-long" });
    await expect(make(inMs(longestTokenMs - 60_000))).resolves.toMatchObject({ event: { type: "token.created" } });
  });
});

import { beforeAll, expect, it } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { createToken } from "../domain/workspace/tokens.ts";
import { readRoom, roomListener } from "../journal/rooms.ts";
import { loadRoom } from "../journal/store.ts";
import { elsewhere } from "../journal/testing/elsewhere.ts";
import { createAccount } from "./accounts.ts";
import { tokenActorOf } from "./actors.ts";
import { foundWorkspace } from "./setup.ts";

beforeAll(freshDatabase);

it("who was let in by another process a moment ago is let in here, too, before any nudge", async () => {
  const { userId } = await createAccount({ name: "Ada", email: null, password: null });
  const { workspaceId, actor } = await foundWorkspace("Test", { userId, name: "Ada", email: null });
  await roomListener.hearing(true);
  await readRoom("workspace", workspaceId);
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const input = { name: "CI", scopes: ["plan:read" as const], planId: null, expiresAt };
  const outcome = await elsewhere(loadRoom, workspaceId, createToken, input, actor, { secretHash: "0".repeat(64) });
  const tokenId = outcome.kind === "done" ? outcome.event.subject : expect.fail(JSON.stringify(outcome));
  expect(await tokenActorOf(workspaceId, tokenId)).toMatchObject({ kind: "token", id: tokenId, name: "CI (token)" });
  expect(await tokenActorOf(workspaceId, "nobody")).toBeNull();
});

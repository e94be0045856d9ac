import { createAccount } from "../../lib/auth/accounts.ts";
import { newSecret } from "../../lib/auth/secrets.ts";
import { foundWorkspace } from "../../lib/auth/setup.ts";
import { newId } from "../../lib/domain/kernel/id.ts";
import type { Actor } from "../../lib/domain/kernel/permissions.ts";
import { tokenScopes } from "../../lib/domain/kernel/permissions.ts";
import { createToken, longestTokenMs } from "../../lib/domain/workspace/tokens.ts";
import { perform } from "../../lib/journal/perform.ts";
import { firstAdmin } from "../../lib/queries/first-admin.ts";
import { Refused } from "../start/say.ts";

const dayMs = 24 * 3600_000;

/** Prints a token with every scope, acting for the first admin. */
export async function createApiToken(name: string, days: number): Promise<number> {
  if (!(days > 0 && days * dayMs <= longestTokenMs))
    throw new Refused("--days is how many days the token lives: more than 0, and 366 at most.");
  const { actor, workspaceId } = (await firstAdmin()) ?? (await makeAdmin());
  const { secret, hash } = newSecret("token");
  const expiresAt = new Date(Date.now() + days * dayMs).toISOString();
  const input = { name, scopes: [...tokenScopes], planId: null, expiresAt };
  await perform({ verb: createToken, roomId: workspaceId, input, actor, commandId: newId(), facts: { secretHash: hash } });
  console.log(secret);
  return 0;
}

async function makeAdmin(): Promise<{ actor: Actor; workspaceId: string }> {
  const { userId } = await createAccount({ name: "First admin", email: null, password: null });
  return foundWorkspace("Workspace", { userId, name: "First admin", email: null });
}

import { newSecret } from "../../lib/auth/secrets.ts";
import { newId } from "../../lib/domain/kernel/id.ts";
import { createShareLink } from "../../lib/domain/status-page/verbs.ts";
import { perform } from "../../lib/journal/perform.ts";
import { firstAdmin } from "../../lib/queries/first-admin.ts";

/** Makes a status page link as the share dialog does; answers its secret. */
export async function shareLink(planId: string): Promise<string> {
  const admin = await firstAdmin();
  if (!admin) throw new Error("there is no admin yet");
  const { secret, hash } = newSecret("share-link");
  const input = { label: "Bench", expiresAt: null };
  await perform({ verb: createShareLink, roomId: planId, input, actor: admin.actor, commandId: newId(), facts: { secretHash: hash } });
  return secret;
}

"use server";
import { newSecret } from "#lib/auth/secrets.ts";
import { requireUser, viewerIn } from "#lib/auth/viewer.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { createShareLink } from "#lib/domain/status-page/verbs.ts";
import { perform } from "#lib/journal/perform.ts";
import { openPlan } from "#lib/queries/find-plan.ts";
import { answer } from "./answer.ts";
import { publicAddress } from "./public-address.ts";

/** Makes a status page link; it is shown this once. */
export async function makeShareLink(planId: string, input: { label: string; expiresAt: string | null }): Promise<Outcome<{ url: string }>> {
  return answer(async () => {
    await requireUser();
    const { actor } = await openPlan(planId, viewerIn, "plan:share");
    const { secret, hash } = newSecret("share-link");
    await perform({ verb: createShareLink, roomId: planId, input, actor, commandId: newId(), facts: { secretHash: hash } });
    return { url: `${await publicAddress()}/status/${secret}` };
  });
}

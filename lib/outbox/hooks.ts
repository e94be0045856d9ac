import { seal } from "../channels/vault.ts";
import { now } from "../clock.ts";
import { pool } from "../db/pool.ts";
import { newId } from "../domain/kernel/id.ts";
import { addressDigest, findByAddress, findSubscription, type Kept, type Subscription, tokenDigest } from "./subscriptions.ts";

/** So many addresses are called with the updates of one plan. */
const mostHooks = 50;
/** An address that took none of so many updates is called no more. */
const mostFailures = 10;

/** Notes an address that passed its challenge. One that is called already stays as it is; `hook` is null where the plan has as many as it may have. */
export async function addHook(asked: {
  planId: string;
  linkId: string;
  page: string;
  address: string;
  token: string;
  key: string;
}): Promise<{ added: boolean; hook: Subscription | null }> {
  const { planId, linkId, page, address, token, key } = asked;
  // While the key is changed, one that is there may stand under the digest of the earlier one.
  const before = await findByAddress(planId, address);
  if (before) return { added: false, hook: before };
  const id = newId();
  const { keyId, bytes } = seal(JSON.stringify({ address, token, page, key } satisfies Kept), id);
  const { rowCount } = await pool().query(
    `INSERT INTO "Subscription" (id, "planId", "linkId", "addressHash", "tokenHash", "keyId", sealed, "askedAt", "confirmedAt", hook)
      SELECT $1, $2, $3, $4, $5, $6, $7, $8, $8, true
      WHERE (SELECT count(*) FROM "Subscription" WHERE "planId" = $2 AND hook) < ${mostHooks}
      ON CONFLICT ("planId", "addressHash") DO NOTHING`,
    [id, planId, linkId, addressDigest(planId, address), tokenDigest(token), keyId, bytes, new Date(now())],
  );
  if (rowCount) return { added: true, hook: await findSubscription(token) };
  return { added: false, hook: await findByAddress(planId, address) };
}

/** Forgets the addresses of a plan that have taken none of many updates. */
export async function endHooksThatFail(planId: string): Promise<void> {
  await pool().query(
    `DELETE FROM "Subscription" s WHERE s."planId" = $1 AND s.hook
      AND (SELECT count(why) >= ${mostFailures} AND count(why) = count(*) FROM "SubscriptionMail" m WHERE m."subscriptionId" = s.id)`,
    [planId],
  );
}

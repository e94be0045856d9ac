import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "../db/pool.ts";
import { sha256 } from "../journal/seal.ts";
import { perProcess } from "../per-process.ts";

/** The time attempts are counted over, in seconds. */
const windowSeconds = 15 * 60;
/** Wrong passwords for one account, whoever tries, whether it exists or not. */
const perAccount = 10;
/** Wrong passwords from one address, for whatever accounts: an office shares one. */
const perAddress = 60;

type Limiters = { account: RateLimiterAbstract; address: RateLimiterAbstract };

const limiters = () =>
  perProcess<Limiters>("sign-in-limiters", () => {
    const shared = { storeClient: pool(), tableName: "Attempt", tableCreated: true, duration: windowSeconds };
    return {
      account: new RateLimiterPostgres({ ...shared, keyPrefix: "account", points: perAccount }),
      address: new RateLimiterPostgres({ ...shared, keyPrefix: "address", points: perAddress }),
    };
  });

/** What an attempt to sign in is counted by. The digest keeps what strangers typed out of the table. */
export type Attempt = { account: string; address: string };

export const attemptOf = (email: string, address: string): Attempt => ({ account: sha256(email), address: address || "unknown" });

/**
 * Counts an attempt before its password is looked at, so that many at once count as many. Answers the seconds to wait where
 * there were too many; the same for accounts that do not exist.
 */
export async function countAttempt({ account, address }: Attempt): Promise<number> {
  const waits = await Promise.all([consume(limiters().account, account), consume(limiters().address, address)]);
  return Math.max(...waits);
}

/** A right password takes back what counting it cost. */
export async function forgetAttempts({ account, address }: Attempt): Promise<void> {
  await Promise.all([limiters().account.delete(account), limiters().address.reward(address)]);
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

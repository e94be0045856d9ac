import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "../db/pool.ts";
import { sha256 } from "../journal/seal.ts";
import { perProcess } from "../per-process.ts";
import type { SeenAddress } from "./seen-address.ts";

/** The time attempts are counted over, in seconds. */
const windowSeconds = 15 * 60;

/** How many wrong passwords are looked at in that time, counted by what. */
const most = {
  /** One account from one network address. */
  pair: 10,
  /** One account from a browser that signed in to it before: nobody else's guesses count there (OWASP, “device cookies”). */
  device: 10,
  /** One account from all browsers that are not known, wherever they are: for guesses that come from everywhere. */
  strangers: 100,
  /** Any accounts from one network address: an office shares one. */
  address: 60,
  /** The same where all come through a proxy that nobody told us of: many offices share one. */
  passedOn: 600,
  /** Mails to one account that lost its password. */
  reset: 5,
  /** Mails that strangers ask for from one network address, to read a status page by mail; and where all come through a proxy nobody told us of. */
  mailFrom: 20,
  mailPassedOn: 200,
  /** The same to one address: nobody's mailbox is filled by others. */
  mailTo: 3,
  /** The same for one plan. */
  mailPlan: 200,
  /** Whoever is signed in and proves themselves again, in this session. */
  proof: 10,
};

const limiter = (name: keyof typeof most): RateLimiterAbstract =>
  perProcess(`limiter-${name}`, () => {
    const shared = { storeClient: pool(), tableName: "Attempt", tableCreated: true, duration: windowSeconds };
    return new RateLimiterPostgres({ ...shared, keyPrefix: name, points: most[name] });
  });

/** What an attempt is counted by. Digests keep what strangers typed out of the table. */
export type Attempt = readonly (readonly [keyof typeof most, key: string])[];

/**
 * An attempt to sign in. `device` is what a browser shows that has signed in to this account before, null where it has not;
 * `address.isSender`: it
 * is the sender's, and not that of a proxy.
 */
export function signInAttempt(email: string, { address, isSender }: SeenAddress, device: string | null): Attempt {
  const account = sha256(email);
  if (device !== null) return [["device", sha256(`${account} ${device}`)]];
  return [
    ["pair", sha256(`${account} ${address}`)],
    ["strangers", account],
    [isSender ? "address" : "passedOn", address],
  ];
}

/** Whoever is signed in and says their password once more. Nobody's guesses at the door count here. */
export const proofAttempt = (sessionId: string): Attempt => [["proof", sessionId]];

/** Somebody asks for a mail by which an account gets a new password. */
export const resetAttempt = (email: string): Attempt => [["reset", sha256(email)]];

/** A stranger asks for the updates of a plan by mail: counted by where they are, and by the plan. */
export const mailAttempt = (planId: string, { address, isSender }: SeenAddress): Attempt => [
  [isSender ? "mailFrom" : "mailPassedOn", sha256(address)],
  ["mailPlan", planId],
];

/** The same by the address that is to get a mail. */
export const mailToAttempt = (planId: string, address: string): Attempt => [["mailTo", sha256(`${planId} ${address}`)]];

/**
 * Counts an attempt before its password is looked at, so that many at once count as many. Answers the seconds to wait where
 * there were too many; the same for accounts that do not exist.
 */
export async function countAttempt(attempt: Attempt): Promise<number> {
  const waits = await Promise.all(attempt.map(([name, key]) => consume(limiter(name), key)));
  return Math.max(...waits);
}

/** A right password takes back what counting it cost; an account's own count begins anew. */
export async function forgetAttempts(attempt: Attempt): Promise<void> {
  await Promise.all(
    attempt.map(([name, key]) =>
      ["address", "passedOn", "strangers"].includes(name) ? limiter(name).reward(key) : limiter(name).delete(key),
    ),
  );
}

async function consume(by: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await by.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

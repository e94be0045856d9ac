import { findAccount } from "../../lib/auth/accounts.ts";
import { resetLink } from "../../lib/auth/resets.ts";
import { Refused } from "../start/say.ts";

/** Prints a link by which the account of this address gets a new password, once, within a day. */
export async function printResetLink(email: string): Promise<number> {
  const account = await findAccount(email);
  if (!account) throw new Refused(`There is no account with ${email}.`);
  process.env.HOLDPOINT_URL ??= `http://localhost:${process.env.PORT ?? 3000}`;
  console.log(await resetLink(account.id));
  return 0;
}

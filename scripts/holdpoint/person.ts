import { findAccount } from "../../lib/auth/accounts.ts";
import { takeAway } from "../../lib/auth/leaving.ts";
import { pool } from "../../lib/db/pool.ts";
import { rowsOfPerson } from "../../lib/queries/person-data.ts";
import { Refused } from "../start/say.ts";

/** Prints everything that is kept of the person with this address, one row a line. */
export async function exportPerson(email: string): Promise<number> {
  const account = await accountOf(email);
  for await (const each of rowsOfPerson(pool(), { userId: account.id, email: account.email })) console.log(JSON.stringify(each));
  return 0;
}

/** Takes the person with this address away. */
export async function removePerson(email: string): Promise<number> {
  const { workspaces } = await takeAway((await accountOf(email)).id);
  const where = workspaces === 1 ? "1 workspace" : `${workspaces} workspaces`;
  console.log(`Taken away: the account, its sessions, sign-ons and links, and its place in ${where}. The record keeps the name as it was.`);
  return 0;
}

async function accountOf(email: string) {
  const account = await findAccount(email);
  if (!account) throw new Refused(`There is no account with ${email}.`);
  return account;
}

import { issueSecret } from "../../lib/auth/secrets.ts";
import { firstAdmin } from "../../lib/queries/first-admin.ts";
import { Refused } from "../start/say.ts";

/** Prints a link that signs the first admin in once: the way back for whoever has the server and lost the password. */
export async function printSignInLink(): Promise<number> {
  const admin = await firstAdmin();
  if (!admin) throw new Refused("There is no admin yet. Start Holdpoint and follow what it prints.");
  const address = process.env.HOLDPOINT_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
  console.log(`${address}/welcome?link=${await issueSecret("sign-in", admin.actor.userId)}`);
  return 0;
}

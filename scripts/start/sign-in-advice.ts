import { issueSecret } from "../../lib/auth/secrets.ts";
import { setupState } from "../../lib/auth/setup.ts";

/** What to print once the server is up: where it is and how to get in. */
export async function signInAdvice(address: string, embedded: boolean): Promise<string> {
  const state = await setupState();
  if (state.kind === "claimed") return `\n  Holdpoint is at ${address}\n  Sign in with your e-mail and password. Ctrl-C stops it.\n`;
  if (state.kind === "unclaimed") {
    return `\n  Holdpoint is at ${address}\n  Nobody has claimed this database yet. Open ${address}/setup and enter this setup token:\n\n    ${await issueSecret("setup", "setup")}\n`;
  }
  const link = `${address}/welcome?link=${await issueSecret("sign-in", state.userId)}`;
  return `\n  Holdpoint is at ${address}\n  ${embedded ? "Sign in" : "The first admin signs in"} with this link; it works once:\n\n    ${link}\n`;
}

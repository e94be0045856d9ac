import { channelSecret } from "../channels/send.ts";
import { lockedIn } from "./locked.ts";
import { rekeySubscriptions } from "./subscriptions.ts";

const secrets = lockedIn({ table: "ChannelSecret", key: "channelId", secret: channelSecret });

/** The addresses and keys of channels: kept, read, told whether they can be used, counted, forgotten. */
export const { keep: keepSecret, read: secretOf, usableAmong: addressedAmong, count: countSecrets, forget: forgetSecret } = secrets;

/** Locks addresses of channels and of readers of status pages with the key in use. Says how many channels there were, and how many no key opens. */
export async function rekey(): Promise<{ renewed: number; lost: number }> {
  await rekeySubscriptions();
  return secrets.rekey();
}

import { channelSecret } from "../channels/send.ts";
import { lockedIn } from "./locked.ts";

const secrets = lockedIn({ table: "ChannelSecret", key: "channelId", secret: channelSecret });

/** The addresses and keys of channels: kept, read, told whether they can be used, counted, forgotten, locked with another key. */
export const {
  keep: keepSecret,
  read: secretOf,
  usableAmong: addressedAmong,
  count: countSecrets,
  forget: forgetSecret,
  rekey: rekeySecrets,
} = secrets;

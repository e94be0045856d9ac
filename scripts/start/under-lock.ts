import { countLeft, rekeyReaders } from "../../lib/outbox/channel-readers.ts";
import { countSecrets, rekeySecrets } from "../../lib/outbox/channel-secrets.ts";
import { countSubscriptions, rekeySubscriptions } from "../../lib/outbox/subscriptions.ts";
import { serverSecrets } from "../../lib/prometheus/secrets.ts";

type Counted = { all: number; lost: number };

/** What the key of the installation locks, and what helps where no key opens it any more. */
export const underLock: readonly {
  what: string;
  helps: string;
  count: () => Promise<Counted>;
  rekey: () => Promise<{ renewed: number; lost: number }>;
}[] = [
  {
    ...{ what: "channels", helps: "give their addresses again (Settings, Channels, or “channel address NAME”)" },
    ...{ count: countSecrets, rekey: rekeySecrets },
  },
  {
    ...{ what: "Prometheus servers", helps: "give their addresses again (Settings, Prometheus)" },
    ...{ count: serverSecrets.count, rekey: serverSecrets.rekey },
  },
  {
    ...{ what: "readers of status pages", helps: "nothing goes to them until they ask for it again" },
    ...{ count: countSubscriptions, rekey: rekeySubscriptions },
  },
  {
    ...{ what: "readers who left mails of channels", helps: "leave out those you remember when you write the readers in again" },
    ...{ count: countLeft, rekey: rekeyReaders },
  },
];

/** A line for each kind of thing that no key opens. */
export async function lostLines(): Promise<string[]> {
  const counted = await Promise.all(underLock.map(async ({ what, helps, count }) => ({ what, helps, ...(await count()) })));
  return counted
    .filter(({ lost }) => lost > 0)
    .map(
      ({ what, helps, all, lost }) =>
        `${lost} of ${all} ${what} cannot be used: another key locked their addresses than this installation has. Set HOLDPOINT_KEY to the earlier key, or: ${helps}.`,
    );
}

import type * as z from "zod";
import { collection, kind, type RowOf } from "../kernel/collection.ts";

export const channelKinds = ["slack", "teams", "discord", "webhook", "smtp"] as const;
export const channelKind = kind(({ z }) => z.enum(channelKinds));
export type ChannelKind = z.infer<ReturnType<typeof channelKind>>;

/** What people call each kind. */
export const kindWords: Record<ChannelKind, string> = {
  slack: "Slack",
  teams: "Microsoft Teams",
  discord: "Discord",
  webhook: "Webhook",
  smtp: "E-mail",
};

/** A way out of the house that messages may take. Its address and keys are secrets and no part of any room. */
export const channels = collection("channels", {
  table: "Channel",
  one: "channel",
  row(fields) {
    const { z, instant, id, line, person } = fields;
    return {
      id,
      workspaceId: id,
      name: line,
      kind: channelKind(fields),
      /** What may be shown of where it goes: a host, a channel's name, the readers. */
      goesTo: line,
      addedAt: instant,
      addedBy: person,
      /** When its address was last given. */
      addressAt: instant,
      /** Of a mail: how many of its readers have left it. They are nobody’s to write in again but their own. */
      readersLeft: z.int().min(0).max(1000),
      removedAt: instant.nullable(),
    };
  },
  defaults: { readersLeft: 0, removedAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type Channel = RowOf<typeof channels>;

/** Where a channel goes, as people are told: “ana@example.org and 4 more · 2 left”. */
export const goesToText = ({ goesTo, readersLeft }: Pick<Channel, "goesTo" | "readersLeft">): string =>
  readersLeft > 0 ? `${goesTo} · ${readersLeft} left` : goesTo;

import { collection, kind, type RowOf } from "../kernel/collection.ts";
import { messageChannel } from "../messages/rows.ts";

/** Inside the house or outside of it; empty where nobody said. */
export const reaches = ["internal", "external", ""] as const;

/** What they care about, and how they are told, in words. */
export const interestWords = kind(({ z }) => z.string().trim().max(2000));
export const channelWords = kind(({ z }) => z.string().trim().max(500));
/** How often they hear from us while the plan is under way, in minutes: at most a week. */
export const rhythmMinutes = kind(({ z }) => z.int().min(1, "is at least 1 minute").max(10_080, "is at most a week, in minutes"));

/** People who are told of a deployment: what they care about, how they are told, and how often at least. */
export const audiences = collection("audiences", {
  table: "Audience",
  one: "audience",
  row(fields) {
    const { z, instant, id, outsideId, line, source, clock } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      title: line,
      interest: interestWords(fields),
      /** Who belongs to them, in words: names, a group, a list. */
      who: interestWords(fields),
      reach: z.enum(reaches),
      channel: channelWords(fields),
      /** The channels of the workspace by which what is said to them leaves, with their names as they were chosen. */
      channels: z.array(messageChannel(fields)).max(20),
      /** What is said to them stands on the status page, too. */
      onStatusPage: z.boolean(),
      everyMinutes: rhythmMinutes(fields).nullable(),
      /** When they are left alone, by the clock of the plan's zone: what leaves by itself waits until it is over. */
      quietFrom: clock.nullable(),
      quietTo: clock.nullable(),
      /** Who tells them. */
      roleId: id.nullable(),
      order: z.string(),
      /** Which update did not come, as the moment it was due: its backup was asked for it. */
      missedAt: instant.nullable(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{ interest: "", who: "", reach: "", channel: "", channels: [], onStatusPage: false },
    ...{ everyMinutes: null, quietFrom: null, quietTo: null, roleId: null, missedAt: null, source: null, removedAt: null },
  },
  document: "own",
  roles: {
    without: (audience, role) => (audience.roleId === role.id && !audience.removedAt ? { roleId: null } : null),
    waits: (audience, roleId) =>
      audience.roleId === roleId && !audience.removedAt && audience.everyMinutes !== null
        ? [{ kind: "audience", text: `updates to ${audience.title}` }]
        : [],
  },
  people: null,
  public: null,
});

export type Audience = RowOf<typeof audiences>;

/** What a person may be reminded of, and choose how. */
export const reminderKinds = ["work", "messages", "checks", "incidents"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** How a reminder reaches somebody: on an open page, by the browser beside it, by mail wherever they are. */
export const reminderWays = ["page", "browser", "mail"] as const;
export type ReminderWay = (typeof reminderWays)[number];

/** What is mailed: what waits for one person by name, whether they sit before it or not. */
export const mailedKinds: readonly ReminderKind[] = ["messages"];

/** How a person wants to be reminded, in every plan. */
export type ReminderSettings = {
  ways: Record<ReminderKind, ReminderWay[]>;
  /** Nothing reaches them before this; null where nothing is muted. */
  mutedUntil: string | null;
};

/** How somebody is reminded who has said nothing. */
export const usualReminders: ReminderSettings = {
  ways: { work: ["page", "browser"], messages: ["page", "browser", "mail"], checks: ["page", "browser"], incidents: ["page", "browser"] },
  mutedUntil: null,
};

/** Whether a reminder of this kind reaches somebody this way at `now` (epoch ms). */
export const reaches = ({ ways, mutedUntil }: ReminderSettings, kind: ReminderKind, way: ReminderWay, now: number): boolean =>
  ways[kind].includes(way) && (mutedUntil === null || Date.parse(mutedUntil) <= now);

import { kind } from "../kernel/collection.ts";

/** How long before something is due people are told, in minutes: a day at most. */
export const reminderMinutes = kind(({ z }) => z.int().min(1, "is at least 1 minute").max(1440, "is at most a day, 1440 minutes"));

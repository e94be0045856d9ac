import { isTooOften } from "#lib/domain/watches/slots.ts";

/** What people can look at again and again: minutes between two times, and for how long; null where the text gives nothing that holds. */
export type Rhythm = { everyMinutes: number | null; forMinutes: number | null };

/** Ten years, in minutes: nothing of a deployment is watched for longer. */
export const longestWatch = 5_256_000;

/**
 * The rhythm of a check as it is kept. Nobody looks more often than once a minute, nor ten thousand times: such a check has no rhythm until
 * somebody says how often. What ends before it is looked at once, or after ten years, has no end.
 */
export function keptRhythm(everyMinutes: number | null, forMinutes: number | null): Rhythm {
  const every = everyMinutes === null || everyMinutes < 1 ? null : Math.round(everyMinutes);
  const lasts = forMinutes !== null && forMinutes >= (every ?? 1) && forMinutes <= longestWatch ? Math.round(forMinutes) : null;
  return withoutFlood({ everyMinutes: every, forMinutes: lasts });
}

/** A rhythm without its “how often” where that would be more times than people look. */
export const withoutFlood = (rhythm: Rhythm): Rhythm => (isTooOften(rhythm) ? { ...rhythm, everyMinutes: null } : rhythm);

import { useMoment } from "#components/live/moment.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Rhythm } from "#lib/domain/audiences/rhythm.ts";
import { elapsedText } from "#lib/domain/schedule/format-time.ts";

export type RhythmMarkProps = {
  rhythm: Rhythm;
  /** In epoch ms. */
  now: number;
};

/** When an audience hears from us next, or for how long it has waited longer than was promised. */
export function RhythmMark({ rhythm: { dueAt, late }, now }: RhythmMarkProps) {
  const moment = useMoment();
  return late ? (
    <StatusMark state="late" size="sm" word={`Update overdue ${elapsedText(now - dueAt)}`} />
  ) : (
    <StatusMark state="upcoming" size="sm" word={`Next update in ${elapsedText(dueAt - now)}, by ${moment(dueAt)}`} />
  );
}

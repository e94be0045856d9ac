import type { PhrasingContent } from "mdast";
import type { LengthCounts, PlanTime } from "#lib/domain/kernel/fields.ts";
import { aside, inline } from "../told/inline.ts";
import { timeText, writtenTimes } from "../told/written-time.ts";
import { takeTime } from "../values/take-time.ts";

type Timed = { title: string; at: PlanTime | null; durationMin: number | null; durationMax: number | null; lengthCounts: LengthCounts };

/**
 * A title with its time, length and what else is said behind it in parentheses. Where the title itself begins with a time,
 * its own stands before it: the first one counts.
 */
export function timedTitle(piece: Timed, more: readonly string[] = []): PhrasingContent[] {
  const { title, at } = piece;
  if (!at || !takeTime(title, null)) return [...inline(title), ...aside([...writtenTimes(piece), ...more])];
  // A title that is nothing but a time would be the end of a stretch behind a dash: “T-3 weeks: T-21”.
  const mark = takeTime(title, null)?.rest === "" ? ": " : " - ";
  return [
    { type: "text", value: `${timeText(at)}${mark}` },
    ...inline(title),
    ...aside([...writtenTimes({ ...piece, at: null }), ...more]),
  ];
}

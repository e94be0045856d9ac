import type { Duration } from "../reading.ts";
import { cadenceIn } from "./cadence.ts";
import { durationsIn } from "./durations.ts";
import { tidy } from "./tidy.ts";

/** A section of a document with how long it takes, and those inside it. */
type Section = { line: number; endLine: number; duration: Duration | null; phases: readonly Section[] };

/** For how long something is looked at, in minutes: `own` by its own words, else by the sections around it; null where neither says. */
type WatchedFor = { own: number | null; minutes: number | null };

const year = 525_600;
const years =
  /(?<!\p{L})(?:for|over|during|für|über|gedurende|pendant|sur|durante|por) (?:the (?:first|next) )?(an?|one|eine?|een|une?|una?|uma?|\d{1,4}) (?:years?|jahre?n?|jaar|jaren|ans?|années?|años?|anos?)(?!\p{L})/iu;

/** For how long a check at this line is looked at again and again. */
export function watchedFor(text: string, line: number, sections: readonly Section[]): WatchedFor {
  const words = cadenceIn(text)?.rest ?? text;
  const own = durationsIn(words)[0]?.maxMinutes ?? yearsIn(words);
  return { own, minutes: own ?? around(sections, line) };
}

function yearsIn(text: string): number | null {
  const count = years.exec(tidy(text))?.[1];
  return count === undefined ? null : (/^\d/.test(count) ? Number(count) : 1) * year;
}

/** How long the innermost section around a line says it takes, in minutes. */
function around(sections: readonly Section[], line: number): number | null {
  const found = sections.find((each) => each.line <= line && line <= each.endLine);
  return found ? (around(found.phases, line) ?? found.duration?.maxMinutes ?? null) : null;
}

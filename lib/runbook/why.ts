import type { Block } from "./blocks/block.ts";
import { read, understand } from "./read.ts";
import { wholeOf } from "./reading-of.ts";
import { recognizers } from "./recognizers/list.ts";
import { recognize, refusal } from "./recognizers/recognizer.ts";
import type { Taken } from "./sure/surety.ts";
import { linesOf } from "./text/lines-of.ts";

/** Why a line was read as it was: what it was taken as, by which recognizers, and what the others asked for in vain. */
export type Why = {
  text: string;
  /** The headings and the label above it, nearest first. */
  above: string[];
  /** What its place is about; null where nothing above says so. */
  topic: string | null;
  taken: Taken[];
  found: string[];
  others: { piece: string; why: string }[];
};

/** Tells why a line (1-based) of a document was read as it was; null where the document has no such line. */
export function whyLine(text: string, line: number): Why | null {
  const said = text.split("\n")[line - 1];
  if (said === undefined) return null;
  const { blocks, phases } = understand(text, []);
  const { trace } = read(text).reading;
  const whole = wholeOf(phases, blocks);
  const covers = (each: { line: number; endLine: number }) => each.line <= line && line <= each.endLine;
  const places = blocks.filter(({ block }) => covers(linesOf(block)));
  // The innermost place says most: it stands last.
  const place = places.at(-1);
  const found = recognizers.filter((recognizer) => recognize(recognizer, whole).some(covers)).map(({ piece }) => piece);
  const others = recognizers
    .filter(({ piece }) => !found.includes(piece))
    .map((recognizer) => {
      const asked = closest(places.map((each) => refusal(recognizer, each, whole)));
      return { piece: recognizer.piece, why: places.length === 0 ? noPlace : asked ? `only what ${asked.says}` : nothing };
    });
  return { text: said.trim(), above: place ? aboveOf(place) : [], topic: place?.topic ?? null, taken: trace.filter(covers), found, others };
}

const noPlace = "a heading or a blank line is read with what stands below it";
const nothing = "looked at it, and found none";

/** Nothing where one of the places was read, else what the innermost was not. */
const closest = <Asked>(refusals: readonly (Asked | undefined)[]): Asked | undefined =>
  refusals.includes(undefined) ? undefined : refusals.at(-1);

const aboveOf = ({ label, headings }: Block): string[] =>
  [label, ...headings].flatMap((each) => (each ? [`${each.text.replace(/[:：]$/, "")} (line ${each.line})`] : []));

import { maxTitleLength } from "./limits.ts";
import { parseDuration } from "./parse-duration.ts";
import { type PlanTime, parseTime } from "./parse-time.ts";
import { parseOwner, takeOwner } from "./take-owner.ts";
import { takeTime } from "./take-time.ts";
import { withoutSymbols } from "./words.ts";

export type TitleFacts = {
  title: string;
  at: PlanTime | null;
  durationMin: number | null;
  durationMax: number | null;
  owner: string | null;
  optional: boolean;
};

const optionalWords =
  /\b(if needed|if applicable|if necessary|if required|as needed|when applicable|optional(ly)?|falls (nötig|erforderlich|notwendig)|wenn nötig|si (besoin|nécessaire|es necesario|aplica)|se necessário|opcional|facultatif)\b/iu;

/** A deadline or an earliest time is not the time something is due at. */
const bound = /^(before|after|until|till|by|from|since|vor|nach|bis|ab|avant|après|antes|después)\b/iu;

/**
 * Reads the plain text of a heading or a step: what it says about time, length and owner becomes a value and leaves the
 * title, everything else stays in it. `year` completes dates written without one.
 */
export function readTitle(text: string, year: string | null): TitleFacts {
  const facts: TitleFacts = { title: "", at: null, durationMin: null, durationMax: null, owner: null, optional: optionalWords.test(text) };
  let rest = withoutNumber(withoutSymbols(text));
  const time = takeTime(rest, year);
  if (time) {
    facts.at = time.at;
    rest = time.rest;
  }
  rest = rest.replace(/\s*\(([^()]{1,80})\)/g, (whole, inside: string) => remainder(whole, inside, facts, year));
  const owner = facts.owner === null ? takeOwner(rest) : null;
  if (owner) {
    facts.owner = owner.owner;
    rest = owner.rest;
  }
  const title = rest.replace(/[\s:]+$/, "").replace(/^[\s:–—-]+/, "");
  facts.title = shorten(title || text);
  return facts;
}

/** What of a parenthesis is left once its parts became values: the whole, a part, or nothing. */
function remainder(whole: string, inside: string, facts: TitleFacts, year: string | null): string {
  if (bound.test(inside)) return whole;
  if (takeTimes(inside, facts, year)) return "";
  const left: string[] = [];
  let owned = false;
  for (const part of inside.split(/\s*[,;·|]\s*/)) {
    if (takeTimes(part, facts, year)) continue;
    const owner = facts.owner === null ? parseOwner(part) : null;
    if (owner) {
      facts.owner = owner;
      owned = true;
    } else if (owned) {
      // “Owner: Ana, Ben”: what follows an owner and is no time is another one.
      facts.owner += `, ${part}`;
    } else {
      left.push(part);
    }
  }
  if (left.length === 0) return "";
  return left.join(", ").length === inside.length ? whole : ` (${left.join(", ")})`;
}

/** Puts a length or a time into its place if that is still free; says whether it did. */
function takeTimes(part: string, facts: TitleFacts, year: string | null): boolean {
  const duration = facts.durationMin === null ? parseDuration(part) : null;
  const at = !duration && facts.at === null ? parseTime(part, year) : null;
  if (duration) Object.assign(facts, duration);
  if (at) facts.at = at;
  return duration !== null || at !== null;
}

/** `3. `, `3) ` and `3.1 ` go; “Phase 3:”, “Step 3:” are words and stay. */
export function withoutNumber(text: string): string {
  return text.replace(/^\(?\d+(?:\.\d+)*[.)]\s+(?=\S)|^\d+(?:\.\d+)+\s+(?=\S)/, "");
}

/** Fits a title into a row, with an ellipsis where it is cut; “Untitled” where nothing is left. */
export function shorten(text: string): string {
  const title = text.trim();
  if (title === "") return "Untitled";
  if (title.length <= maxTitleLength) return title;
  return `${title.slice(0, maxTitleLength - 1).trimEnd()}…`;
}

import { type PlanTime, parseTime } from "./parse-time.ts";

/** What the title of a phase says of all of it: by when it must be done, and who answers for it. */
export type Bounds = { title: string; deadline: PlanTime | null; owner: string | null };

const deadlineWords =
  /(?:^|,\s{0,3})(?:(?:(?:to be |all )?(?:done |due |finished |completed )?(?:before|by|until|till|no later than))|deadline:?|vor|bis(?: spätestens)?|spätestens(?: um)?|avant|antes (?:de|das|de las)|hasta|até)\s{1,3}([^()]{1,60})$/iu;
const ownerWord = /(?:^|,\s{0,3})phase owner:\s{0,3}([^,()]{1,200}?)\s{0,3}(?=,|$)/iu;

/**
 * Takes a deadline and the owner of a phase out of the parentheses of its title: `Preparation (before March 5, 1 PM)`, `(phase owner: DBA, by
 * 18:00)`. What does not read as a time stays. `year` completes dates without one.
 */
export function takeBounds(text: string, year: string | null): Bounds {
  const bounds: Bounds = { title: text, deadline: null, owner: null };
  bounds.title = text.slice(0, 2000).replace(/\s{0,3}\(([^()]{1,300})\)/g, (whole, inside: string) => {
    const left = withoutOwner(withoutDeadline(inside, bounds, year), bounds);
    if (left === inside) return whole;
    return left.trim() === "" ? "" : ` (${left.trim()})`;
  });
  if (bounds.title.trim() === "") return { title: text, deadline: null, owner: null };
  return bounds;
}

function withoutDeadline(inside: string, bounds: Bounds, year: string | null): string {
  const found = bounds.deadline === null ? deadlineWords.exec(inside) : null;
  const at = found ? parseTime(found[1] ?? "", year) : null;
  if (!found || at === null || at.kind === "window") return inside;
  bounds.deadline = at;
  return inside.slice(0, found.index);
}

function withoutOwner(inside: string, bounds: Bounds): string {
  const found = bounds.owner === null ? ownerWord.exec(inside) : null;
  if (!found) return inside;
  bounds.owner = (found[1] ?? "").trim();
  return (inside.slice(0, found.index) + inside.slice(found.index + found[0].length)).replace(/^,\s*/, "");
}

/** What a phase with bounds says besides its title: the words that may have led them. */
export const boundsWords = ({ deadline, owner }: { deadline?: PlanTime | null; owner?: string | null }): string =>
  [
    deadline && "before by until till no later than deadline due done finished completed vor bis spätestens um avant antes hasta até",
    owner && `phase owner ${owner}`,
  ]
    .filter(Boolean)
    .join(" ");

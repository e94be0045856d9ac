const numbered = /^(\d{1,3}(?:\.\d{1,3}){0,3})\.?[\t \u00A0]+(\S.*)$/u;
const underline = /^(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,})$/;
export const longestHeading = 90;

export type PastedHeading = { depth: number; words: string };
type Numbered = { at: number; parts: number[]; words: string };

/**
 * The headings that numbers tell of, by line: those that go on where the last one stopped and are no items of one list.
 * `counted` are numbers of two parts and more with nothing below them: the items of their section (`1.1 Freeze`, `1.2 Copy`).
 */
export function numberedHeadings(lines: readonly string[]): { headings: Map<number, PastedHeading>; counted: Set<number> } {
  const full = lines.flatMap((line, at) => (line.trim() === "" ? [] : [at]));
  const numbers = new Map(full.map((at) => [at, numbered.exec(lines[at] ?? "")]));
  const found: Numbered[] = [];
  /** The numbers of the headings that are open: `[2, 1]` in 2.1. */
  let open: number[] = [];
  for (const [index, at] of full.entries()) {
    const match = numbers.get(at);
    if (!match) continue;
    const parts = (match[1] ?? "").split(".").map(Number);
    const words = (match[2] ?? "").trim();
    const isNext =
      parts.length <= open.length + 1 && parts.every((part, level) => part === (open[level] ?? 0) + (level === parts.length - 1 ? 1 : 0));
    if (!isNext || words.length > longestHeading || /[.;!?]$/.test(words) || words.includes("\t")) continue;
    // Items of a section may begin as they like.
    if (parts.length === 1 && (/^\p{Ll}/u.test(words) || isListed(numbers, full, index, parts[0] ?? 0))) continue;
    open = parts;
    found.push({ at, parts, words });
  }
  // One number alone counts no sections.
  if (found.length < 2) return { headings: new Map(), counted: new Set() };
  const counted = new Set(itemsAmong(found, full));
  const headings = found.filter(({ at }) => !counted.has(at));
  return { headings: new Map(headings.map(({ at, parts, words }) => [at, { depth: Math.min(parts.length + 1, 6), words }])), counted };
}

/** Numbers of two parts and more none of which has anything below it, section by section. */
function itemsAmong(found: readonly Numbered[], full: readonly number[]): number[] {
  const starts = new Map(found.map((each) => [each.at, each]));
  const next = new Map(full.map((at, index) => [at, full[index + 1]]));
  const isLeaf = ({ at, parts }: Numbered) => {
    const below = next.get(at);
    return below === undefined || (starts.get(below)?.parts.length ?? Number.POSITIVE_INFINITY) <= parts.length;
  };
  const sections = new Map<string, Numbered[]>();
  for (const each of found) {
    if (each.parts.length < 2) continue;
    const key = each.parts.slice(0, -1).join(".");
    const section = sections.get(key);
    if (section) section.push(each);
    else sections.set(key, [each]);
  }
  return [...sections.values()].filter((all) => all.every(isLeaf)).flatMap((all) => all.map(({ at }) => at));
}

/** “1.” right above “2.”: items, not sections. */
function isListed(numbers: ReadonlyMap<number, RegExpExecArray | null>, full: readonly number[], index: number, number: number): boolean {
  const beside = (step: number) => numbers.get(full[index + step] ?? -1)?.[1] === String(number + step);
  return beside(1) || beside(-1);
}

/** Whether a line of signs is drawn below this one, which makes it a heading. */
export const isUnderlined = (lines: readonly string[], at: number): boolean => {
  const line = (lines[at] ?? "").trim();
  return line !== "" && line.length <= longestHeading && /\p{L}/u.test(line) && underline.test((lines[at + 1] ?? "").trim());
};

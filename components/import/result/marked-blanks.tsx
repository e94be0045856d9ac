/** Words with their blanks marked, as they are still to be filled in. */
export function MarkedBlanks({ text, blanks }: { text: string; blanks: readonly string[] }) {
  return partsOf(text, blanks).map(({ part, blank }, at) =>
    blank ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name.
      <mark key={at} className="rounded-sm bg-hold-soft px-1 font-medium text-hold">
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

function partsOf(text: string, blanks: readonly string[]): { part: string; blank: boolean }[] {
  const longestFirst = blanks.filter((each) => each !== "").toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [{ part: text, blank: false }];
  const escaped = longestFirst.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const known = new Set(blanks);
  return text.split(new RegExp(`(${escaped.join("|")})`)).map((part) => ({ part, blank: known.has(part) }));
}

import { plainWords } from "../text/plain-words.ts";
import { listed, quote } from "../values/wording.ts";
import { type Numbered, numberings } from "./numbering.ts";
import type { Rule } from "./rule.ts";

export const twoNumberings: Rule = {
  rule: "two-numberings",
  level: "warning",
  means: "Two lists of phases bear the same numbers and different names, so “Phase 1” on the call means two things.",
  example:
    "# Move\n\n## Work\n\n### Phase 1: Database\n\n- [ ] Copy the data\n\n### Phase 2: Application\n\n- [ ] Deploy it\n\n## Schedule\n\n### Phase 1: Announce\n\n- [ ] Tell the users\n\n### Phase 2: Observe\n\n- [ ] Look at the graphs\n",
  check(said) {
    const lists = numberings(said);
    for (const [place, list] of lists.entries()) {
      const earlier = lists.slice(Math.max(0, place - 20), place);
      const rival = earlier.find((other) => other[0]?.word === list[0]?.word && areDifferent(other, list));
      const first = list[0];
      if (!rival || !first) continue;
      const others = earlier.filter((other) => other === rival || areDifferent(other, list)).map(described);
      return [
        {
          rule: twoNumberings.rule,
          level: twoNumberings.level,
          line: first.line,
          message: `${quote(`${label(first)} ${first.number}`)} means several things: ${described(list)} here, ${listed(others)}; give each list its own word.`,
        },
      ];
    }
    return [];
  },
};

const label = ({ word }: Numbered) => word.charAt(0).toUpperCase() + word.slice(1);

function described(list: readonly Numbered[]): string {
  const [first, last] = [list[0], list.at(-1)];
  return first && last ? `${label(first)} ${first.number}–${last.number} (lines ${first.line}–${last.line})` : "";
}

/** Most of the numbers they share have names with no word in common. */
function areDifferent(one: readonly Numbered[], other: readonly Numbered[]): boolean {
  const names = new Map(one.map(({ number, name }) => [number, new Set(plainWords(name))]));
  const shared = other.filter(({ number }) => names.has(number));
  const different = shared.filter(({ number, name }) => {
    const words = plainWords(name);
    return words.length > 0 && !words.some((word) => names.get(number)?.has(word));
  });
  return shared.length > 1 && different.length * 2 >= shared.length;
}

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";
import { boundMarks } from "./marks.ts";

const mega = (part: string) => part.repeat(Math.ceil(500_000 / part.length));

/** Half a megabyte each; the parser takes minutes to hours for them. */
const hostile = {
  "emphasis in emphasis": mega("*_"),
  "struck words": mega("~a~~b "),
  "more struck words": mega("~~a~ "),
  "links in links": mega("[a]("),
  "links with ends": mega("[a](b"),
  references: mega("[a]"),
  "nested brackets": "[".repeat(250_000) + "]".repeat(250_000),
  boxes: `- [ ] ${mega("- [ ] ")}`,
  "lines of one paragraph": mega("a *_*_*_ b\n"),
  "lines that look like numbers": `a\n${mega("5. *_*_*_\n")}`,
  "lines far to the right": `a\n${mega("          - *_*_*_\n")}`,
  "numbers below a bullet": `- a\n${mega("  5. *_*_*_\n")}`,
  "a quote": mega("> *_*_*_\n"),
};

describe("a document made to be slow", () => {
  it.each(Object.entries(hostile))("is refused before it is parsed, with its line and what to do: %s", (_name, text) => {
    expect(() => boundMarks(text)).toThrow(/^From line \d+ on, [\d,]+ marks .* stand in one paragraph/);
    expect(() => read(text)).toThrow("Put blank lines between its parts.");
  });

  it("is none where a list is long, every item with its marks", () => {
    const items = Array.from({ length: 10_000 }, (_, n) => `- [ ] **Step ${n}** _by_ ~nobody~ [x](https://a.example/${n})`);
    const numbers = Array.from({ length: 10_000 }, (_, n) => `${n + 1}. [ ] **Step ${n}** _by_ ~nobody~`);
    const nested = Array.from({ length: 5_000 }, (_, n) => `- **a ${n}**\n  - _b_ **c**\n    1. [x](y) ~d~\n    2. **e** _f_`);
    for (const list of [items, numbers, nested]) expect(() => boundMarks(`# Plan\n\n## Do\n\n${list.join("\n")}\n`)).not.toThrow();
  });

  it.each(["<!--", "`", "<", "![", "<![CDATA[", "&a", "\\", "# ", "> ", "|", "\t", "a\n=\n"])(
    "is read in passing where it is %j ten thousand times",
    (part) => {
      expect(() => read(`# Plan\n\n## Do\n\n- [ ] Step\n\n${mega(part)}`.slice(0, 40_000))).not.toThrow(RangeError);
    },
  );
});

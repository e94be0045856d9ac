import { describe, expect, it } from "vitest";
import { expectSteady } from "../testing/steady.ts";
import { carryCorrections } from "./carry-corrections.ts";

const before = ["# Move", "", "## Prepare", "- [ ] Freeze writes", "- Ask support", "", "## Watch", "- Error rate", "- Error rate"].join(
  "\n",
);
const at = (line: number) => ({ line, text: before.split("\n")[line - 1] ?? "", as: "step" as const });
const linesAfter = (line: number, after: string) => carryCorrections([at(line)], before, after).carried.map((each) => each.line);

describe("a correction", () => {
  it("stays in a document that did not change", () => {
    expect(carryCorrections([at(4), at(5)], before, before)).toEqual({ carried: [at(4), at(5)], lost: [] });
  });

  it.each([
    ["moves down with lines put in above it", `> New words\n\n${before}`, 7],
    ["holds when its box was ticked", before.replace("- Ask", "- [x] Ask"), 5],
    ["holds when its list was numbered and made bold", before.replace("- Ask support", "3. **Ask support**"), 5],
    ["is found where its line was moved to", `${before.replace("- Ask support\n", "")}\n- Ask support`, 9],
  ])("%s", (_, after, line) => {
    expect(linesAfter(5, after)).toEqual([line]);
  });

  it("has the line as it stands now", () => {
    const after = before.replace("- Ask support", "* [x]  Ask support");
    expect(carryCorrections([at(5)], before, after).carried).toEqual([{ line: 5, text: "* [x]  Ask support", as: "step" }]);
  });

  it.each([
    ["its line is gone", before.replace("- Ask support\n", "")],
    ["its line says something else", before.replace("Ask support", "Ask the whole team")],
  ])("is lost where %s", (_, after) => {
    expect(carryCorrections([at(5)], before, after)).toEqual({ carried: [], lost: [at(5)] });
  });

  it("tells equal lines apart by their neighbours", () => {
    expect(linesAfter(9, before.replace("- Error rate\n- Error rate", "- Error rate\n- Latency\n- Error rate"))).toEqual([10]);
  });

  it("is looked for by its words where its line number is not true", () => {
    expect(carryCorrections([{ ...at(5), line: 900 }], before, before).carried).toEqual([at(5)]);
  });

  it("is steady in two large texts that have nothing in common", () => {
    const text = (word: string, length: number) => Array.from({ length }, (_, n) => `${word} ${n}`).join("\n");
    return expectSteady((size) => carryCorrections([{ line: 1, text: "a 0", as: "note" }], text("a", size), text("b", size)), 20_000);
  });
});

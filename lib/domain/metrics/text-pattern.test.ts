import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectSteady } from "../../testing/steady.ts";
import { numberWhere, patternIn } from "./text-pattern.ts";

const read = (pattern: string, text: string) => {
  const made = patternIn(pattern);
  return typeof made === "string" ? made : numberWhere(made, text);
};

describe("a pattern", () => {
  it.each([
    ["jobs waiting: #", "jobs done: 9\njobs waiting: 17", 17],
    ["jobs waiting:#", "jobs waiting:   17 of 20", 17],
    ["# waiting", "3 done\n12 waiting", 12],
    ["* waiting, # failed", "12 waiting, 3 failed", 3],
    ["queue * (eu): # of *", "queue mail (us): 1 of 2\nqueue mail (eu): -1.5e2 of 9", -150],
    ["load # *", "load 0.42 0.38 0.35", 0.42],
    ["load * 0.42 #", "load now: 0.42 0.38 0.35", 0.38],
    ["a # c * d", "a 5 c d", 5],
    ["errors\t#", "errors    7", 7],
    ["ticket \\#1: #", "ticket #1: 4", 4],
    ["a * b # c * d", "a b b 5 c c d", 5],
    ["a # c * d", "a 5 c", null],
    ["version #", "version x9", null],
    ["# %", "v12 5 %", 5],
    ["jobs waiting: #", "nothing of the kind", null],
    ["rate #", "rate 1e999", null],
  ])("“%s” reads “%s” as %s", (pattern, text, value) => {
    expect(read(pattern, text)).toBe(value);
  });

  it.each([
    ["", "Write a line as it is in the answer"],
    ["jobs waiting", "Put # where the number stands"],
    ["# of #", "A pattern has one #"],
    ["#", "Write some words of the line as well"],
    ["* # *", "Write some words of the line as well"],
    ["jobs\\s+#", "\\ stands before #, * or \\ only"],
  ])("“%s” is none, and it says what to do", (pattern, words) => {
    expect(patternIn(pattern)).toContain(words);
  });

  it("finds the number between any words it was written from", () => {
    const words = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: -1e9, max: 1e9 }), (first, second, third, value) => {
        expect(read(`${first} * ${second}: # ${third}`, `x ${first} y ${second}: ${value} ${third} z`)).toBe(value);
      }),
    );
  });

  it("costs no more than reading the line, whatever is written and whatever comes", async () => {
    const stars = `${"* a ".repeat(20)}# b * c`;
    await expectSteady((size) => read(stars, "a 1 b ".repeat(size / 6)), 1_000_000);
    await expectSteady((size) => read("a # b", `${"a ".repeat(size / 2)}`), 1_000_000);
    await expectSteady((size) => read("# b * c", "1 ".repeat(size / 2)), 1_000_000);
  });
});

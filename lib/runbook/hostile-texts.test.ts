import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { planDraft } from "#lib/domain/document/draft.ts";
import { isProblem } from "#lib/domain/kernel/errors.ts";
import { fields } from "#lib/domain/kernel/schema.ts";
import { atLength } from "#lib/testing/long.ts";
import { filesIn, sharedFiles } from "#lib/testing/shared.ts";
import { read } from "./read.ts";
import { decode } from "./text/decode.ts";

const load = createRequire(import.meta.url);
const examples = z.object({ tests: z.array(z.object({ markdown: z.string(), number: z.number() })) }).parse(load("commonmark-spec")).tests;
const naughty = z.array(z.string()).parse(load("big-list-of-naughty-strings"));

const texts = /\.(?:md|txt)$/;
const ours = filesIn(join(import.meta.dirname, "../../examples"), texts);
const runbooks = [...ours, ...sharedFiles("seeds", texts), ...sharedFiles("runbooks", texts)].map((path) => readFileSync(path));

/** Reads it and loses nothing. How fast, bench/importer.ts measures; a text that takes for ever fails by the runner's limit. */
function readsWell(text: string): void {
  const { reading, draft } = read(text);
  expect(planDraft(fields).safeParse(draft).error).toBeUndefined();
  expect(reading.coverage.lost, JSON.stringify(text.slice(0, 300))).toEqual([]);
}

/** The same for bytes, which may also be no text at all. */
function decodesWell(bytes: Uint8Array): void {
  let text: string;
  try {
    text = decode(bytes).text;
  } catch (error) {
    expect(isProblem(error)).toBe(true);
    return;
  }
  readsWell(text);
}

/** Numbers that look random and are the same every time (Park and Miller, 1988). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

describe("reading hostile texts", () => {
  it(`reads every example of CommonMark's specification (${examples.length})`, () => {
    for (const { markdown } of examples) readsWell(markdown.replaceAll("→", "\t"));
  });

  it(`reads ${naughty.length} naughty strings as title, step, cell, message and fact`, () => {
    for (const each of naughty) {
      const text = each.replace(/[\r\n]/g, " ").replaceAll("\0", "");
      readsWell(
        `# ${text}\n\n**Owner:** ${text}\n\n## ${text}\n- [ ] ${text}\n  - [ ] x\n\n| Task | Owner |\n|---|---|\n| ${text} | a |\n\n\`\`\`\nSubject: ${text}\n\`\`\`\n`,
      );
    }
  }, 60_000);

  it("reads runbooks cut off anywhere", () => {
    const roll = dice(7);
    const cuts = atLength(4, 1);
    for (const bytes of runbooks) for (let cut = 0; cut < cuts; cut++) decodesWell(bytes.subarray(0, roll(bytes.length)));
  }, 120_000);

  it("reads runbooks that lost bytes, or were saved in another encoding and lost bytes then", () => {
    const roll = dice(11);
    for (const [index, bytes] of runbooks.entries()) {
      if (index % atLength(1, 3) > 0) continue;
      const holes = new Set(Array.from({ length: 20 }, () => roll(bytes.length)));
      decodesWell(bytes.filter((_, index) => !holes.has(index)));
      const misread = Buffer.from(Buffer.from(bytes).toString("latin1"), "utf8");
      decodesWell(misread.filter((_, index) => !holes.has(index)));
    }
  }, 120_000);

  it.each([
    ["asterisks", "*".repeat(50_000)],
    ["brackets", "[".repeat(10_000)],
    ["parentheses after links", "[a](".repeat(4_000)],
    ["a templated link that never ends", `Read [it]({{ site.url }}/${"pages-".repeat(60)}`],
    ["backticks", "`a``".repeat(12_000)],
    ["table rows", `| a | b |\n|---|---|\n${"| x | [ ] |\n".repeat(6_000)}`],
    ["one long cell", `| a |\n|---|\n| ${"w ".repeat(40_000)}|\n`],
    ["headings", "# a\n".repeat(20_000)],
    ["words with numbers", "1 2:3 4% > 5 ".repeat(7_000)],
    ["labels", "**a:** b\n".repeat(5_000)],
    ["yes/no questions", "ready? (yes/no) ".repeat(6_000)],
    ["placeholders", "[NAME] <x> {{y}} $Z ".repeat(5_000)],
  ])("reads very many %s", (_, text) => {
    readsWell(text.slice(0, 99_999));
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planDraft } from "#lib/domain/document/draft.ts";
import { fields } from "#lib/domain/kernel/schema.ts";
import { atLength } from "#lib/testing/long.ts";
import { coverage } from "./coverage.ts";
import { maxSteps } from "./limits.ts";
import { countSteps } from "./read.ts";
import { draftFrom } from "./testing.ts";

const nested = (levels: number) => Array.from({ length: levels }, (_, level) => `${"  ".repeat(level)}- [ ] x`).join("\n");

describe("reading at the limits", () => {
  it.each([
    ["a thousand quotes", `${"> ".repeat(1_000)}deep`],
    ["a thousand lists", nested(1_000)],
    ["a thousand lists on one line", `${"- ".repeat(1_000)}deep`],
  ])("refuses %s, saying what to do", (_, text) => {
    expect(() => draftFrom(text)).toThrow(/nested too deeply\. Flatten/);
  });

  it("follows fifty levels", () => {
    const text = nested(50);
    const draft = draftFrom(text);
    expect(countSteps(draft.phases[0]?.steps ?? [])).toBe(50);
    expect(coverage(text, draft).lost).toEqual([]);
  });

  it("refuses more steps than a plan holds", () => {
    expect(() => draftFrom("- [ ] x\n".repeat(maxSteps + 1))).toThrow(/10001 steps.*Split/);
  }, 30_000);

  const sections = atLength(5_000, 1_500);
  it(`reads ${sections * 10} lines without losing one`, () => {
    const section = (index: number) =>
      `## Part ${index}\n\nWords ${index}\n\n- bullet\n- [ ] box ${index}\n\n\`\`\`bash\nls ${index}\n\`\`\`\n`;
    const text = Array.from({ length: sections }, (_, index) => section(index)).join("");
    const draft = draftFrom(text);
    expect(draft.phases).toHaveLength(sections);
    expect(draft.phases.at(-1)?.line).toBe(sections * 10 - 9);
    expect(coverage(text, draft)).toMatchObject({ lost: [] });
  }, 60_000);

  const megabytes = atLength(5, 1);
  it(`reads one line of ${megabytes} MB`, () => {
    const text = "word ".repeat(megabytes * 200_000);
    const draft = draftFrom(text);
    expect(planDraft(fields).safeParse(draft).success).toBe(true);
    expect(coverage(text, draft).lost).toEqual([]);
  }, 60_000);

  it("never crashes on lines that look like Markdown, and loses none", () => {
    const word = fc.constantFrom(
      "Deploy",
      "Rollback",
      "13:00",
      "(15 min)",
      "@ana",
      "`ls`",
      "**bold**",
      "[a](http://b.example)",
      "é",
      "T-5",
      "[ ]",
      "|",
      "&amp;",
      "<b>",
      "1.",
    );
    const lead = fc.constantFrom(
      "",
      "# ",
      "## ",
      "### Phase 1: ",
      "- ",
      "- [ ] ",
      "- [x] ",
      "  - [ ] ",
      "1. ",
      "   1. [ ] ",
      "> ",
      "> - [ ] ",
      "```bash ",
      "```",
      "    ",
      "| ",
      "---",
      "☐ ",
      "**Objective:** ",
      "<!-- ",
      "\t- ",
    );
    const line = fc.tuple(lead, fc.array(word, { maxLength: 5 })).map(([start, words]) => start + words.join(" "));
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.string() }), { minLength: 1, maxLength: 25 }),
        (lines) => {
          const text = lines.join("\n").replace(/\r/g, "");
          const draft = draftFrom(text);
          expect(planDraft(fields).safeParse(draft).error).toBeUndefined();
          expect(coverage(text, draft).lost).toEqual([]);
        },
      ),
      { numRuns: atLength(2_000, 300) },
    );
  }, 300_000);
});

import { readFileSync } from "node:fs";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { planDraft } from "#lib/domain/document/draft.ts";
import { fields } from "#lib/domain/kernel/schema.ts";
import { sharedFiles, sharedPath, skipped } from "#lib/testing/shared.ts";
import { topicOf } from "./blocks/topics.ts";
import { read } from "./read.ts";
import type { Phase, Reading, Step } from "./reading.ts";
import { decode } from "./text/decode.ts";

const seeds = sharedFiles("seeds", /\.txt$/);
const runbooks = sharedFiles("runbooks", /\.md$/);

const truth = z.object({
  seeds: z.record(
    z.string(),
    z.object({ file: z.string(), checkboxes: z.object({ list: z.array(z.object({ line: z.number(), done: z.boolean() })) }) }),
  ),
});

describe.skipIf(seeds.length === 0)(`the five seeds ${skipped}`, () => {
  it("find every box that was counted by hand, done where the box is", () => {
    const known = truth.parse(JSON.parse(readFileSync(sharedPath("seeds/truth.json"), "utf8")));
    for (const seed of Object.values(known.seeds)) {
      const { text } = decode(readFileSync(sharedPath(`seeds/${seed.file}`)));
      const { reading, draft } = read(text);
      const boxes = boxesOf(reading, text);
      expect([...boxes.keys()].sort((a, b) => a - b)).toEqual(seed.checkboxes.list.map(({ line }) => line).sort((a, b) => a - b));
      const done = stepsOf(reading).filter((step) => step.done && step.source === "box");
      expect(done.map(({ line }) => line)).toEqual(seed.checkboxes.list.filter((box) => box.done).map(({ line }) => line));
      expect(draft.phases.length).toBeGreaterThan(0);
    }
  });
});

describe.skipIf(runbooks.length === 0)(`seeds and real runbooks ${skipped}`, () => {
  it.each([...seeds, ...runbooks])("%s keeps every line, and every box is one thing", (file) => {
    const { text } = decode(readFileSync(file));
    const { reading, draft } = read(text);
    expect(planDraft(fields).safeParse(draft).error).toBeUndefined();
    expect(reading.coverage.lost).toEqual([]);
    const boxes = boxesOf(reading, text);
    // A box in a message that is written out is the message's.
    const sent = (line: number) => reading.messages.some((message) => message.line <= line && line <= message.endLine);
    for (const line of renderedBoxes(text)) if (!sent(line)) expect(boxes.get(line), `${file}:${line}`).toHaveLength(1);
    // Boxes and numbers are work by their looks, unless they are words to be sent, or tell how the document is to be used.
    const lines = text.split("\n");
    const toRead = (index: number) => {
      const above = lines.slice(0, index).findLast((line) => /^#{1,6} |^\*\*[^*]+\*\*:?\s*$/.test(line));
      return topicOf((above ?? "").replace(/[#*]/g, "").trim()) === "listing";
    };
    const isWork = (line: number) => !sent(line) && !toRead(line - 1);
    const hasWork =
      lines.some((line, index) => /^\s*(?:[-*+] \[[ xX]\]|\d+[.)] )/.test(line) && isWork(index + 1)) || renderedBoxes(text).some(isWork);
    if (hasWork) expect(flatPhases(reading.phases).some(({ steps }) => steps.length > 0)).toBe(true);
  });
});

/** What each box was taken as, by its line. */
function boxesOf(reading: Reading, text: string): Map<number, string[]> {
  const taken = new Map<number, string[]>();
  const lines = text.split("\n");
  const add = (as: string, pieces: readonly { line: number }[]) => {
    for (const { line } of pieces) taken.set(line, [...(taken.get(line) ?? []), as]);
  };
  const fenced = ({ line }: { line: number }) => reading.fences.some((fence) => fence.line <= line && line <= fence.endLine);
  add(
    "step",
    stepsOf(reading).filter(({ source }) => source === "box"),
  );
  add(
    "watch",
    reading.watches.filter(({ source }) => source === "box"),
  );
  add(
    "criterion",
    reading.criteria.filter(({ source }) => source === "box"),
  );
  add(
    "question",
    reading.gates.flatMap(({ questions }) => questions).filter((question) => !fenced(question)),
  );
  const told = new Set(reading.signOffs.map(({ line }) => line));
  add(
    "sign-off",
    lines.flatMap((text, index) => (/^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]/.test(text) && told.has(index + 1) ? [{ line: index + 1 }] : [])),
  );
  return taken;
}

const flat = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...flat(step.children)]);
const flatPhases = (phases: readonly Phase[]): Phase[] => phases.flatMap((phase) => [phase, ...flatPhases(phase.phases)]);
const stepsOf = ({ phases }: Reading): Step[] => flatPhases(phases).flatMap((phase) => flat(phase.steps));

/** The lines of the boxes that GitHub would draw. */
function renderedBoxes(text: string): number[] {
  const found: number[] = [];
  const visit = (node: Nodes) => {
    if (node.type === "listItem" && typeof node.checked === "boolean") found.push(node.position?.start.line ?? 0);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return found;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { DraftStep } from "#lib/domain/plan-draft.ts";
import { planDraft } from "#lib/domain/plan-draft.ts";
import { coverage } from "./coverage.ts";
import { decode } from "./decode.ts";
import { countSteps, read } from "./read.ts";

// Real runbooks live beside the repository and are never copied into it.
const shared = process.env.HOLDPOINT_SHARED ?? join(import.meta.dirname, "../../../shared");
const seeds = join(shared, "seeds");
const runbooks = join(shared, "runbooks");
const files = (folder: string, ending: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => join(folder, name))
    : [];

const truth = z.object({
  seeds: z.record(
    z.string(),
    z.object({ file: z.string(), checkboxes: z.object({ list: z.array(z.object({ line: z.number(), done: z.boolean() })) }) }),
  ),
});

describe.skipIf(!existsSync(seeds))("the five seeds (skipped without the shared folder)", () => {
  it("make a step of every box, done where the box is", () => {
    const known = truth.parse(JSON.parse(readFileSync(join(seeds, "truth.json"), "utf8")));
    for (const seed of Object.values(known.seeds)) {
      const draft = read(decode(readFileSync(join(seeds, seed.file))).text);
      const steps = new Map(draft.phases.flatMap((phase) => phase.steps.flatMap(flat)).map((step) => [step.line, step]));
      for (const box of seed.checkboxes.list) expect(steps.get(box.line)?.claimedDone, `${seed.file}:${box.line}`).toBe(box.done);
      expect(draft.phases.reduce((sum, phase) => sum + countSteps(phase.steps), 0)).toBeGreaterThanOrEqual(seed.checkboxes.list.length);
    }
  });
});

describe.skipIf(!existsSync(runbooks))("seeds and real runbooks (skipped without the shared folder)", () => {
  it.each([...files(seeds, ".txt"), ...files(runbooks, ".md")])("%s keeps every line", (file) => {
    const { text } = decode(readFileSync(file));
    const draft = read(text);
    expect(planDraft.safeParse(draft).error).toBeUndefined();
    expect(coverage(text, draft).lost).toEqual([]);
  });
});

function flat(step: DraftStep): DraftStep[] {
  return [step, ...step.children.flatMap(flat)];
}

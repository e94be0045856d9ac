import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planDraft } from "#lib/domain/document/draft.ts";
import { fields } from "#lib/domain/kernel/schema.ts";
import { coverage } from "./coverage.ts";
import { draftFrom } from "./testing.ts";

const example = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8");

describe("our own examples", () => {
  it.each(["ledger-cutover.md", "dns-move.md"])("%s keeps every line", (name) => {
    const text = example(name);
    const draft = draftFrom(text);
    expect(planDraft(fields).safeParse(draft).success).toBe(true);
    expect(coverage(text, draft).lost).toEqual([]);
  });

  it("the ledger cutover has six phases and a rollback, a team, and a time for everything", () => {
    const draft = draftFrom(example("ledger-cutover.md"));
    expect(draft).toMatchObject({ title: "Ledger 4 cutover", date: "2026-11-26", start: "13:00", zone: "Europe/Berlin" });
    expect(draft.phases.map((phase) => phase.kind)).toEqual(["prepare", "prepare", "deploy", "rollout", "verify", "watch", "rollback"]);
    expect(draft.roles.map((role) => role.namedAs)).toEqual(["Mara Lindqvist", "Tomás Rivera", "Priya Nair", "Jonas Weber", "Aiko Tanaka"]);
    expect(draft.phases[2]?.steps[0]).toMatchObject({
      title: "Deploy the Ledger 4 API",
      owner: "Priya Nair",
      at: { kind: "offset", minutes: 20 },
      durationMin: 15,
      children: [{ commands: [{ language: "bash" }] }, { title: "Wait for the rollout" }, {}],
    });
  });

  it("the ledger cutover has two metrics with a goal, their limits by level, and a trigger that is measured", () => {
    const { metrics = [], thresholds = [], tripwires = [] } = draftFrom(example("ledger-cutover.md"));
    expect(metrics.map(({ title, unit, goal }) => [title, unit, goal?.limit])).toEqual([
      ["Error rate", "%", 0.1],
      ["Booking latency", "ms", 300],
    ]);
    expect(thresholds.map(({ metric, limit, level, opensDecision }) => [metric, limit, level, opensDecision])).toEqual([
      ["Error rate", 0.5, "Warning", false],
      ["Error rate", 1, "Critical", false],
      ["Booking latency", 500, "Warning", false],
      ["Booking latency", 900, "Critical", false],
      ["Error rate", 2, "", true],
    ]);
    expect(tripwires).toHaveLength(2);
  });

  it("the DNS move counts from T0", () => {
    const draft = draftFrom(example("dns-move.md"));
    expect(draft).toMatchObject({ date: "2026-11-19", start: "10:00", zone: "UTC" });
    expect(draft.phases.flatMap((phase) => phase.steps.map((step) => (step.at?.kind === "offset" ? step.at.minutes : null)))).toEqual([
      -7200,
      -2880,
      -1440,
      -60,
      -15,
      0,
      10,
      20,
      null,
      null,
      1440,
      10_080,
    ]);
  });
});

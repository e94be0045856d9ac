import { describe, expect, it } from "vitest";
import type { DraftStep } from "#lib/domain/document/draft.ts";
import { planDraft } from "#lib/domain/document/draft.ts";
import { fields } from "#lib/domain/kernel/schema.ts";
import { coverage } from "./coverage.ts";
import { draftFrom } from "./testing.ts";

/** A draft in a few words: `kind title > step, step(child; child)`. */
function sketch(text: string): string[] {
  const draft = draftFrom(text);
  planDraft(fields).parse(draft);
  expect(coverage(text, draft).lost).toEqual([]);
  const name = (step: DraftStep): string => {
    const marks = `${step.claimedDone ? "✓" : ""}${step.title}${"$".repeat(step.commands.length)}${"*".repeat(step.notes.length)}`;
    return step.children.length === 0 ? marks : `${marks}(${step.children.map(name).join("; ")})`;
  };
  return draft.phases.map((phase) => `${phase.kind} ${phase.title}${"*".repeat(phase.notes.length)} > ${phase.steps.map(name).join(", ")}`);
}

const documents: [string, string, string[]][] = [
  ["boxes under a heading are its steps", "# Plan\n## Deploy\n- [ ] a\n- [x] b\n", ["deploy Deploy > a, ✓b"]],
  ["boxes nest", "## Deploy\n- [ ] a\n  - [ ] b\n    - [x] c\n", ["deploy Deploy > a(b(✓c))"]],
  ["boxes count without the space GFM asks for", "## Deploy\n- [ ]a\n* [x]b\n", ["deploy Deploy > a, ✓b"]],
  ["numbered boxes are boxes", "## Deploy\n1. [ ] a\n2. [ ] b\n", ["deploy Deploy > a, b"]],
  ["boxes pasted without a list are steps", "## Deploy\n☐ a\n☑ b\n", ["deploy Deploy > a, ✓b"]],
  ["boxes in a quote are steps", "## Deploy\n> - [ ] a\n> - [ ] b\n", ["deploy Deploy > a, b"]],
  ["an item over boxes is their parent", "## Deploy\n- Servers\n  - [ ] a\n", ["deploy Deploy > Servers(a)"]],
  ["without headings the plan's title names the phase", "- [ ] a\n- [ ] b\n", ["deploy a > a, b"]],
  ["numbered lists are steps under a procedure", "## Deployment steps\n1. a\n2. b\n", ["deploy Deployment steps > a, b"]],
  ["numbered lists are steps under a label", "## Phase 1\n**Tasks:**\n1. a\n", ["deploy Phase 1* > a"]],
  ["numbered lists beside boxes are notes", "## Deploy\n- [ ] a\n\nWhy:\n\n1. b\n", ["deploy Deploy* > a"]],
  ["numbered metrics are notes", "## Deploy\n- [ ] a\n\n### Key metrics\n1. b\n", ["deploy Deploy* > a"]],
  ["numbered lists anywhere are steps when nothing else is", "## Ocean\n1. a\n2. b\n", ["deploy Ocean > a, b"]],
  ["bullets are notes", "## Deploy\n- [ ] a\n\nMind:\n\n- b\n- c\n", ["deploy Deploy* > a"]],
  ["bullets below a step are its notes", "## Deploy\n- [ ] a\n  - b\n", ["deploy Deploy > a*"]],
  [
    "bullets below a numbered bold label are steps",
    "## Rollback steps\n1. **First:**\n   - a\n   - b\n",
    ["rollback Rollback steps > First(a; b)"],
  ],
  ["an indented fence belongs to its item", "## Deploy\n- [ ] a\n  ```bash\n  ls\n  ```\n- [ ] b\n", ["deploy Deploy > a$, b"]],
  ["a fence right after a list belongs to the last item", "## Deploy\n- [ ] a\n```bash\nls\n```\n", ["deploy Deploy > a$"]],
  ["a bold line over commands is a step", "## Deploy\n**1. Build**\n```bash\nmake\n```\n- [ ] a\n", ["deploy Deploy > Build$, a"]],
  ["a bold line over boxes is a step over them", "## Deploy\n**On the server:**\n- [ ] a\n", ["deploy Deploy > On the server(a)"]],
  ["what is asked for again and again is no step", "## Deploy\n- [ ] b\n\n**Every hour:**\n- [ ] a\n", ["deploy Deploy* > b"]],
  ["a message template stays a note", "## Deploy\n- [ ] a\n  ```\n  Subject: b\n  ```\n", ["deploy Deploy > a*"]],
  [
    "a heading with commands below a phase is a step",
    "## Deploy\n- [ ] a\n### API\nMind b.\n```bash\nls\n```\n",
    ["deploy Deploy > a, API$*"],
  ],
  ["“Step 3: …” is a step", "# P\n## Step 1: A\nDo it.\n## Step 2: B\n```sh\nls\n```\n", ["deploy P > Step 1: A*, Step 2: B$"]],
  ["a T-minus heading is a step", "# P\n## Timeline\n### T-7 days: Mail\nText\n", ["deploy Timeline > Mail*"]],
  [
    "a sub-heading with boxes is a step over them",
    "## Prepare\n### Code\n- [ ] a\n### Data\n- [ ] b\n",
    ["prepare Prepare > Code(a), Data(b)"],
  ],
  ["a sub-heading that says nothing new is left out", "## Rollback\n### Rollback steps\n- [ ] a\n", ["rollback Rollback* > a"]],
  [
    "“Phase n” headings are phases below a container",
    "# P\n## Phases\n### Phase 1: A\n- [ ] a\n### Phase 2: Test\nlater\n",
    ["deploy Phase 1: A* > a", "verify Phase 2: Test* > "],
  ],
  ["table rows with boxes are steps", "## Deploy\n| Task | Done |\n|---|---|\n| a | [ ] |\n| b | ☑ |\n", ["deploy Deploy* > a, ✓b"]],
  ["a link's address is kept beside the title", "## Deploy\n- [ ] see [a](https://a.example)\n", ["deploy Deploy > see a*"]],
  ["sections without steps are notes of the phase before", "## Deploy\n- [ ] a\n## Risks\nb\n", ["deploy Deploy* > a"]],
  ["Windows lines read like others once decoded", "## Deploy\n\n- [ ] a\n", ["deploy Deploy > a"]],
];

describe("reading a runbook", () => {
  it.each(documents)("%s", (_, text, expected) => {
    expect(sketch(text)).toEqual(expected);
  });

  it("keeps words before the first phase with the plan", () => {
    expect(draftFrom("# Plan\n\nHello.\n\n## About\nWords.\n\n## Deploy\n- [ ] a").notes).toEqual([
      { text: "# Plan\n\nHello.", line: 1, endLine: 3 },
      { text: "## About\nWords.", line: 5, endLine: 6 },
    ]);
  });

  it.each([
    ["front matter", "---\ntitle: 'Big move'\n---\n# Other\n", "Big move"],
    ["the first H1", "## Small\n# 🚀 1. Big **move** to `x`\n", "Big move to `x`"],
    ["the first heading", "text\n\n### Big move\n", "Big move"],
    ["the first line", "\n- [ ] Big move\n- [ ] b\n", "Big move"],
  ])("takes the title from %s", (_, text, title) => {
    expect(draftFrom(text).title).toBe(title);
  });

  it.each([
    ["**Date:** 2026-11-26\n**Start:** 1:00 PM\n**Time zone:** Europe/Berlin", "2026-11-26", "13:00", "Europe/Berlin"],
    ["Go-live: 26 November 2026, 13:00 UTC", "2026-11-26", "13:00", "UTC"],
    ["We deploy on March 5, 2025.", "2025-03-05", null, null],
    ["Last updated: 2025-03-05\n\nStart: 13:00 CET", null, "13:00", null],
  ])("finds day, start and zone in %j", (text, date, start, zone) => {
    expect(draftFrom(`# Plan\n\n${text}\n`)).toMatchObject({ date, start, zone });
  });

  it("starts with the first timed step of the work where no line says so", () => {
    expect(draftFrom("## Prepare\n- [ ] 11:00 a\n## Deploy\n- [ ] 13:00 b").start).toBe("13:00");
  });

  it("reads roles from tables and from lists of a team, with names where they are names", () => {
    const text = "## Team\n| Role | Name |\n|---|---|\n| DBA | Ana Silva |\n| QA Lead | |\n\n- **Scribe:** Ben\n- **DBA**: Oversees data\n";
    expect(draftFrom(text).roles.map(({ title, namedAs }) => [title, namedAs])).toEqual([
      ["DBA", "Ana Silva"],
      ["QA Lead", null],
      ["Scribe", "Ben"],
    ]);
  });

  it("reads a phase's objective, and its length and a step's owner from labelled lines", () => {
    const [phase] = draftFrom("## Deploy\n**Objective**: Be done.\n\nDuration: 20 min\n\n- [ ] a\n  - Owner: Ana\n").phases;
    expect(phase).toMatchObject({ objective: "Be done.", durationMin: 20, steps: [{ title: "a", owner: "Ana" }] });
  });

  it("numbers lines from one, and a step spans what belongs to it", () => {
    const [phase] = draftFrom("# P\n\n## Deploy\n\n- [ ] a\n  ```sh\n  ls\n  ```\n").phases;
    expect(phase).toMatchObject({ line: 3, endLine: 8, steps: [{ line: 5, endLine: 8 }] });
  });
});

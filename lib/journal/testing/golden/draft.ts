import type { DraftStep, PlanDraft } from "../../../domain/document/draft.ts";
import type { NewDocument } from "../../../domain/document/new-document.ts";

const span = { at: null, durationMin: null, durationMax: null };
const step = (title: string, line: number, more: Partial<DraftStep> = {}): DraftStep => ({
  ...{ title, optional: false, claimedDone: false, owner: null, commands: [], notes: [], ...span, line, endLine: line, children: [] },
  ...more,
});

/** What the document of the golden plan is read as. Written out, so that no change of the reader reaches it. */
export const draft: PlanDraft = {
  title: "Parcel move",
  date: "2026-11-26",
  start: "13:00",
  zone: "Europe/Berlin",
  roles: [
    { title: "Database", namedAs: "Ana", responsibility: "The data arrives.", team: "Storage", line: 3, endLine: 3 },
    { title: "QA", namedAs: null, responsibility: "", team: "", line: 4, endLine: 4 },
    { title: "Director", namedAs: null, responsibility: "", team: "", line: 5, endLine: 5 },
  ],
  notes: [{ text: "Everybody in the room, “phones” away\n\n🚚 ü", line: 7, endLine: 9 }],
  phases: [
    {
      title: "Prepare",
      kind: "prepare",
      objective: "Nothing moves by surprise.",
      notes: [{ text: "Read this first.", line: 12, endLine: 12 }],
      ...{ at: { kind: "offset", minutes: -60 }, durationMin: 30, durationMax: 45, line: 11, endLine: 20 },
      steps: [
        step("Freeze", 13, { owner: "Database", at: { kind: "wall", time: "12:30", date: null }, durationMin: 5, durationMax: 10 }),
        step("Back up", 14, {
          commands: [{ language: "sh", text: "pg_dump parcels > /backup/parcels.sql" }],
          notes: [{ text: "Takes a while.", line: 15, endLine: 15 }],
          claimedDone: true,
        }),
        step("Tell people", 16, { optional: true }),
      ],
    },
    {
      ...{ title: "Switch", kind: "deploy", objective: null, notes: [], ...span, line: 21, endLine: 30 },
      at: { kind: "window", start: "13:00", end: "14:00", date: "2026-11-26" },
      steps: [
        step("Both zones", 22, { owner: "Ana", children: [step("Zone a", 23), step("Zone b", 24)] }),
        step("Look at the dashboard", 25),
        step("Warm the cache", 26),
      ],
    },
    { title: "Back", kind: "rollback", objective: null, notes: [], ...span, line: 31, endLine: 33, steps: [step("Undo", 32)] },
  ],
  gates: [
    {
      title: "Go live?",
      criteria: [
        { text: "Is the backup fresh?", line: 18, endLine: 18 },
        { text: "Is the queue empty?", line: 19, endLine: 19 },
      ],
      ...{ voters: ["Database", "QA"], director: "Director", guidance: "NO-GO: tomorrow.", line: 17, endLine: 19 },
      before: { phase: 21, step: null },
    },
  ],
  signOffs: [{ role: "QA", namedAs: null, gate: 0, basis: "plan", statement: "I have read it.", line: 34, endLine: 34 }],
};

/** The next version of it: a step more, a step fewer, another title. */
export const nextDraft: PlanDraft = {
  ...draft,
  title: "Parcel move, second try",
  phases: draft.phases.map((phase) =>
    phase.title === "Switch" ? { ...phase, steps: [...phase.steps.slice(0, -1), step("Count the parcels", 27, { owner: "QA" })] } : phase,
  ),
};

export const documentOf = (name: string): NewDocument => ({
  ...{ name, mediaType: "text/markdown", size: 1234, sha256: name.padEnd(64, "0") },
  ...{ corrections: [{ line: 16, text: "- Tell people", as: "step" }], repaired: false },
});

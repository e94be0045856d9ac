import { describe, expect, it } from "vitest";
import { read } from "../runbook/read.ts";
import { markdownFromCsv } from "./from-csv.ts";
import { kindOf } from "./to-markdown.ts";

const sheet = [
  "\ufeffsep=;",
  "Phase;Step;Owner;Start;Duration (min);Status;Command;Notes",
  'Prepare;Freeze *writes*;Ana;13:00;15;done;"scale\n --replicas=0";"one\ntwo"',
  ";Backup [DB];Bo;13:15;1h;In progress;;",
  'Move;"Say ""go""; now";;T+30;;;;a|b',
].join("\r\n");

describe("a run sheet as Markdown", () => {
  it("becomes phases and steps, every cell kept", () => {
    expect(markdownFromCsv(sheet)).toBe(`## Prepare

- [x] **13:00** Freeze \\*writes\\* (15 min) — Owner: Ana
  \`\`\`
  scale
   --replicas=0
  \`\`\`
  - Notes: one
    - two
- [ ] **13:15** Backup [DB] (1h) — Owner: Bo
  - Status: In progress

## Move

- [ ] **T+30** Say "go"; now
  - Notes: a|b
`);
  });

  it("is understood by our own reader", () => {
    const { phases } = read(markdownFromCsv(sheet)).draft;
    expect(phases.map(({ title }) => title)).toEqual(["Prepare", "Move"]);
    expect(phases[0]?.steps[0]).toMatchObject({ title: "Freeze *writes*", owner: "Ana", at: { kind: "wall", time: "13:00" } });
  });

  it.each([
    ["German, with tabs", "Zeit\tAktivität\tZuständig\n09:00\tStart\tUte", "- [ ] **09:00** Start — Owner: Ute"],
    ["French", "Étape;Responsable;Durée\nCouper;Zoé;5 min", "- [ ] Couper (5 min) — Owner: Zoé"],
    ["Spanish", "Tarea,Responsable,Hecho\nParar,Ana,sí", "- [x] Parar — Owner: Ana"],
  ])("knows the headings in %s", (_, text, step) => {
    expect(markdownFromCsv(text)).toBe(`## Run sheet\n\n${step}\n`);
  });

  it("finds the header below a title, and phases in rows of their own", () => {
    const text = "Cutover,,\nTask,Owner,When\nPREPARE,,\nFreeze,Ana,13:00\nBackup,Bo,13:10\nMOVE,,\nCopy,Cy,14:00";
    expect(markdownFromCsv(text)).toMatch(/^# Cutover\n\n## PREPARE\n\n- \[ \] \*\*13:00\*\* Freeze[\s\S]*## MOVE\n\n- /);
  });

  it("is called by its file where it has no title", () => {
    expect(markdownFromCsv("Task,Owner\nFreeze,Ana", "ledger move")).toMatch(/^# ledger move\n\n## Run sheet\n/);
  });

  it("keeps any other table as a table", () => {
    expect(markdownFromCsv('name,qty\na,"1\n2"\nb,2,3')).toBe("| name | qty | |\n| - | - | - |\n| a | 1; 2 | |\n| b | 2 | 3 |\n");
  });

  it("reads a quotation mark that never closes as a plain character", () => {
    expect(markdownFromCsv('Task,Owner\n"Freeze,Ana\nCopy,Bo')).toContain("Copy — Owner: Bo");
  });

  it.each(["", "\n\n", ",,\n,,"])("refuses a table without a cell", (text) => {
    expect(() => markdownFromCsv(text)).toThrow("The table is empty.");
  });
});

describe("what a document is", () => {
  it.each([
    ["plan.md", "", "markdown"],
    ["Page.HTM", "", "html"],
    ["sheet.tsv", "text/plain", "csv"],
    ["document", "text/html", "html"],
    ["notes.csv.txt", "text/plain", "markdown"],
  ] as const)("is told by %s and “%s”: %s", (name, mediaType, kind) => {
    expect(kindOf(name, mediaType)).toBe(kind);
  });
});

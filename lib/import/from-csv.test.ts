import { describe, expect, it } from "vitest";
import { read } from "../runbook/read.ts";
import { daysOf } from "./csv/days.ts";
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

describe("a tracker of a cutover", () => {
  it("is grouped by its phases whatever it is sorted by, titled by its words, with its days and what was dropped", () => {
    const text = `Cutover Palermo
ID;Grupo;Descrição da tarefa;Responsável;Data início;Data fim;Situação;Predecessora
T001;Preparar;Avisar clientes;Rita;28/02/2027;28/02/2027;3-Concluída;
T002;Migrar;Copiar tabelas;Davi;01/03/2027;02/03/2027;1-Planejada;T001
T003;Preparar;Imprimir lista;Rita;28/02/2027;28/02/2027;Cancelada;
`;
    expect(markdownFromCsv(text)).toBe(`# Cutover Palermo

**Date:** 2027-02-28

## Preparar

- [x] **T+0 days** T001 Avisar clientes — Owner: Rita
  - Data início: 28/02/2027
  - Data fim: 28/02/2027
- [ ] ~~**T+0 days** T003 Imprimir lista — Owner: Rita~~
  - Data início: 28/02/2027
  - Data fim: 28/02/2027
  - Situação: Cancelada

## Migrar

- [ ] **T+1 days** T002 Copiar tabelas — Owner: Davi
  - Data início: 01/03/2027
  - Data fim: 02/03/2027
  - Predecessora: T001
`);
  });

  it("has clock times with their days, and takes workstreams that take turns for no phases", () => {
    const text = `Lfd. Nr.|Vorgang|Verantwortlich|Geplanter Beginn|Geplantes Ende|Teilprojekt
1|Buchungen sperren|Ute|13.03.2027 22:00|13.03.2027 22:30|FI
2|Bestände kopieren|Jan|13.03.2027 22:30|14.03.2027 01:00|MM
3|Abgleich|Ute|14.03.2027 01:00|14.03.2027 01:20|FI
`;
    const { draft } = read(markdownFromCsv(text, "umzug"));
    expect(draft.phases).toHaveLength(1);
    expect(draft.phases[0]?.steps).toMatchObject([
      { at: { time: "22:00", date: "2027-03-13" }, durationMin: 30, owner: "Ute" },
      { at: { time: "22:30", date: "2027-03-13" }, durationMin: 150 },
      { at: { time: "01:00", date: "2027-03-14" }, durationMin: 20 },
    ]);
  });

  it.each([
    [
      "a day and a time in columns of their own, in French",
      "N°;Tâche;Date de début;Heure;Porteur;Lot\n1;Geler les comptes;12/10/2026;18h00;Inès;Avant\n2;Rediriger;13/10/2026;06h00;Marc;Bascule",
      "- [ ] **2026-10-12 18:00** 1. Geler les comptes — Owner: Inès",
    ],
    [
      "an end of the clock, in Spanish",
      "Actividad;Encargado;Hora inicio;Hora fin\nParar colas;Iván;23:50;00:10",
      "- [ ] **23:50** Parar colas (20 min) — Owner: Iván\n  - Hora fin: 00:10",
    ],
    [
      "times as they are spoken, in German",
      "Uhrzeit,Was,Wer,OK?\nab 18 Uhr,Anrufen,Udo,\n18.30,Stoppen,Kai,x",
      "- [ ] **18 Uhr** Anrufen — Owner: Udo\n- [x] **18:30** Stoppen",
    ],
    [
      "a day, from and until",
      "Tätigkeit;Datum;von;bis;Ausführender\nRäumen;13.11.2026;15:00;22:00;Lager",
      "- [ ] **2026-11-13 15:00** Räumen (420 min) — Owner: Lager",
    ],
    [
      "times that count from T0",
      "T-,Task,R\n-01:30,Stop,Ops\n00:00,Switch,Net",
      "- [ ] **T-01:30** Stop — Owner: Ops\n- [ ] **T+00:00** Switch",
    ],
    [
      "an issue tracker",
      "Summary,Issue key,Status,Assignee,Due date,Epic Link\nSwitch,OPS-1,To Do,joe,2026-12-04 22:00,Go-live",
      "## Go-live\n\n- [ ] **2026-12-04 22:00** Switch — Owner: joe",
    ],
    [
      "heads in a language nobody told us",
      "Laikas,Darbas,Kas\n21:00,Sustabdyti eilę,Ieva\n21:10,Kopijuoti lenteles,Jonas",
      "- [ ] **21:00** Sustabdyti eilę\n  - Kas: Ieva",
    ],
    ["heads in Polish", "Czas,Czynność,Kto\n21:00,Zatrzymać kolejkę,Ewa", "- [ ] **21:00** Zatrzymać kolejkę — Owner: Ewa"],
    [
      "midnight beside other times",
      "Tätigkeit;Beginn\nKopieren;12.04.2027 22:10\nStichprobe;13.04.2027 00:00",
      "- [ ] **2027-04-13 00:00** Stichprobe",
    ],
    [
      "names and values above its header",
      "Projet;Bascule du portail\nDate;21/05/2027\nTâche;Responsable\nGeler;Luc",
      "# Bascule du portail\n\nDate: 21/05/2027\n",
    ],
    [
      "a day that two people read differently in front, where it is asked about",
      "Activity,Owner,Planned Start\nFreeze,Ops,05/06/2027 20:00",
      "- [ ] **05/06/2027 20:00** Freeze — Owner: Ops",
    ],
    ["hours as a number", "Task name~Assigned to~Est. (h)\nStop app~Cy~0.5\nCopy~Cy~2", "- [ ] Stop app (0.5 h) — Owner: Cy"],
    [
      "what is asked of a column in German",
      'Schritt;Zeit (T);"Was ist zu tun?";Wer macht es\nA1;T-60;Sperren;Betrieb\nA2;T0;Umschalten;Netz',
      "- [ ] **T-60** A1 Sperren — Owner: Betrieb",
    ],
    [
      "rows in capitals over their part of the plan, and days of the week without a year",
      "Seq,When,Responsible,Activity\n,PRE-CUTOVER,,\n1,Fri 14 May 18:00,Ops,Freeze\n2,Fri 14 May 19:00,DBA,Backup\n,ROLLBACK,,\n3,,Ops,Switch back",
      "## PRE-CUTOVER\n\n- [ ] **Fri 14 May 18:00** 1. Freeze — Owner: Ops",
    ],
    [
      "Dutch heads and states",
      "Stap,Omschrijving,Wie,Tijd,Gereed\n1,Bevriezen,Beheer,20:00,ja",
      "- [x] **20:00** 1. Bevriezen — Owner: Beheer",
    ],
  ])("has %s", (_, text, wanted) => expect(markdownFromCsv(text)).toContain(wanted));

  it("is the outline that its levels or its numbers say", () => {
    const levels = `Task Name,Start,Finish,Resource Names,Outline Level
Prepare,Mon 11/16/26 8:00,Mon 11/16/26 17:00,,1
Freeze,Mon 11/16/26 13:00,Mon 11/16/26 17:00,Tom;Uma,2
`;
    expect(markdownFromCsv(levels)).toContain(
      "## Prepare\n\nStart: Mon 11/16/26 8:00; Finish: Mon 11/16/26 17:00\n\n- [ ] **2026-11-16 13:00** Freeze (240 min) — Owner: Tom, Uma\n",
    );
    expect(markdownFromCsv("WBS,Task,Owner\n1,Prepare,\n1.1,Freeze,Ana\n1.1.1,Tell all,Bo\n2,Move,\n2.1,Copy,Cy\n")).toBe(
      "## 1 Prepare\n\n- [ ] 1.1 Freeze — Owner: Ana\n  - [ ] 1.1.1 Tell all — Owner: Bo\n\n## 2 Move\n\n- [ ] 2.1 Copy — Owner: Cy\n",
    );
  });

  it("reads days by the order that the other days tell, as numbers of a spreadsheet, and not where both would do", () => {
    const days = (...cells: string[]) => cells.map((cell) => daysOf(cells)(cell)?.date ?? null);
    expect(days("2/2/2026", "2/13/2026")).toEqual(["2026-02-02", "2026-02-13"]);
    expect(days("1/3/2026", "28/2/2026")).toEqual(["2026-03-01", "2026-02-28"]);
    expect(days("2/2/2026", "2/6/2026", "2/10/2026")).toEqual(["2026-02-02", "2026-02-06", "2026-02-10"]);
    expect(days("46055", "46055.9")).toEqual(["2026-02-02", "2026-02-02"]);
    expect(days("2/6/2026")).toEqual([null]);
    expect(days("31/02/2026", "40/1/2026")).toEqual([null, null]);
  });

  it("finds its words under any heading", () => {
    const text = "Ref,Narrative,Owner,Status\nA-1,Stop the queue for good,Ana,\nA-2,Copy all tables,Bo,done\n";
    expect(markdownFromCsv(text)).toContain("- [ ] A-1 Stop the queue for good — Owner: Ana\n- [x] A-2 Copy all tables — Owner: Bo");
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

import { describe, expect, it } from "vitest";
import { read } from "./read.ts";
import type { Phase, Step } from "./reading.ts";

const stepsIn = (phase: Phase): Step[] => [...phase.steps, ...phase.phases.flatMap(stepsIn)];
const titles = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ title, children }) => (children.length > 0 ? titles(children) : [title]));
const told = (text: string) => {
  const { reading, draft } = read(text);
  return { reading, draft, steps: titles(reading.phases.flatMap(stepsIn)) };
};

describe("several boxes in one place are a choice", () => {
  it.each([
    ["in a line of a form", "# Antrag\n\n**Risiko:** [ ] niedrig [x] mittel [ ] hoch\n\n## Arbeit\n\n- [ ] Umschalten\n", ["Umschalten"]],
    ["as an item", "# Change\n\n- [ ] Yes [ ] No\n- Impact: ☐ low / ☐ high\n\n## Do\n\n- [ ] Switch\n", ["Switch"]],
    [
      "over two cells",
      "# Change\n\n| Question | A | B |\n|---|---|---|\n| Tested? | ☐ Oui | ☐ Non |\n\n## Do\n\n- [ ] Switch\n",
      ["Switch"],
    ],
  ])("%s", (_, text, steps) => expect(told(text).steps).toEqual(steps));

  it("between going on and not is a gate with these outcomes, once", () => {
    const alone = told(
      "# Plan\n\n## Prepare\n\n- [ ] Copy\n\n**Entscheidung des Rats:** ☐ Genehmigt ☐ Abgelehnt ☐ Verschoben\n\n## Move\n\n- [ ] Switch\n",
    );
    expect(alone.reading.gates.map(({ title, outcomes }) => [title, outcomes.map(({ text }) => text)])).toEqual([
      ["Entscheidung des Rats", ["Genehmigt", "Abgelehnt", "Verschoben"]],
    ]);
    const below = told("# Plan\n\n## Go/No-Go\n\n- [ ] Backup verified\n\nResult: [ ] GO [ ] NO-GO\n\n## Move\n\n- [ ] Switch\n");
    expect(below.reading.gates.map(({ questions, outcomes }) => [questions.length, outcomes.length])).toEqual([[1, 2]]);
  });

  it("is none where a box has its words behind it and another is only mentioned", () => {
    expect(
      told("# P\n\n## Do\n\n- [ ] Replace `[ ]` by `[x]` in the list\n- [ ] Read [the page](x) and tell the whole team about it\n").steps,
    ).toHaveLength(2);
  });
});

describe("what is read beside figures", () => {
  it("is no step made of the heading", () => {
    const { steps, reading } = told(
      "# Watch\n\n## Secondary metrics\n\n| Metric | Warning threshold |\n|---|---|\n| Lag | > 30 s |\n\n```bash\n./lag.sh\n```\n\n## Do\n\n- [ ] Switch\n",
    );
    expect(steps).toEqual(["Switch"]);
    expect(reading.thresholds).toHaveLength(1);
  });

  it.each(["10 % Verkehr auf der neuen Seite (nicht 100 %)", "25% of traffic on v2, not 100%", "10 % du trafic (pas 100 %)"])(
    "a share that is checked against another is no stage: %s",
    (words) => expect(told(`# P\n\n## Check\n\n- [ ] ${words}\n`).reading.rollout).toEqual([]),
  );

  it("a rollout in shares stays one", () => {
    expect(
      told("# P\n\n## Rollout\n\n- [ ] 10% of traffic\n- [ ] 50% of traffic\n- [ ] 100%\n").reading.rollout.map(({ percent }) => percent),
    ).toEqual([10, 50, 100]);
  });

  it("one word that many answer to is no role, and what stands in brackets is none", () => {
    const { reading } = told(
      "# P\n\n1. Neustart (Owner: Ops, Dauer: 30 Minuten)\n\n- [ ] Support briefed\n- [ ] Developers available\n- [ ] QA Lead ready\n",
    );
    expect(reading.roles.map(({ title }) => title)).toEqual(["QA Lead"]);
  });
});

describe("a message that is written out", () => {
  it.each([
    ["with a body", "## Beitrag (Entwurf)\n\n**Betreff**: Neues\n\n**Text**:\n\nHallo zusammen.\n\n1. Ihr schreibt\n2. Wir lesen\n"],
    ["with a greeting", "## Announcement\n\n**Subject:** News\n\nHi all,\n\nwe move:\n\n- [ ] nothing to do\n"],
    ["between two rules", "## Template 4: Phase done\n\nPost it:\n\n---\n\n**Done**\n\n- [point one]\n- [point two]\n\n---\n"],
  ])("is one, and its lists are no work: %s", (_, text) => {
    const { reading, steps } = told(`# Plan\n\n${text}\n## Work\n\n- [ ] Switch\n`);
    expect(reading.messages).toHaveLength(1);
    expect(steps).toEqual(["Switch"]);
    expect(reading.coverage.lost).toEqual([]);
  });

  it("is none where a title is only a title", () => {
    expect(told("# Plan\n\n**Title:** Move\n\n## Work\n\n1. Switch the name\n2. Compare the counts\n").steps).toHaveLength(2);
  });
});

describe("a risk with a number", () => {
  it("is its heading, whatever list stands below it", () => {
    const { reading } = told(
      "# P\n\n## Riesgo 2: Se pierden datos\n\n**Impacto**: Alto\n\n**Qué decimos**:\n\n- “Hay copia”\n- “Se puede volver”\n\n## Hacer\n\n- [ ] Copiar\n",
    );
    expect(reading.risks).toMatchObject([{ title: "Se pierden datos", level: "Alto" }]);
  });
});

describe("what is folded away", () => {
  it("is shown with the step above where it is another way to do it", () => {
    const { draft, steps } = told(
      "# P\n\n- [ ] Knopf drücken\n\n<details>\n<summary>Von Hand stattdessen</summary>\n\n1. Werkzeug holen\n2. Starten\n\n</details>\n\n- [ ] Kanal informieren\n",
    );
    expect(steps).toEqual(["Knopf drücken", "Kanal informieren"]);
    expect(draft.phases[0]?.steps[0]?.notes.map(({ text }) => text).join()).toContain("Werkzeug holen");
  });

  it("is the work where the document folds its work", () => {
    expect(told("# P\n\n<details>\n<summary>Steps</summary>\n\n- [ ] Copy\n- [ ] Switch\n\n</details>\n\n- [ ] Tell\n").steps).toEqual([
      "Copy",
      "Switch",
      "Tell",
    ]);
  });
});

describe("what stands around the work", () => {
  it.each([
    ["notes in another language", "Catatan:\n\n1. Tanpa tag, deploy tidak boleh dijalankan\n2. Simpan tag itu\n"],
    ["who is told when it gets worse", "### Escalation procedures\n\n1. Level 1 attempts resolution\n2. Escalate to level 2\n"],
    ["a command that shows what to do in trouble", "**Troubleshooting:**\n\n```bash\nkubectl logs x\n```\n"],
    ["a figure with its goal and a box", "### Metriken\n\n| Metrik | Zielwert | Status |\n|---|---|---|\n| Verfügbarkeit | ≥ 99 % | ☐ |\n"],
    ["a section with a number over a table", "### 2.1 Registro de decisión\n\n| Fecha | Autor |\n|---|---|\n| | |\n"],
  ])("is none of it: %s", (_, text) => {
    expect(told(`# Plan\n\n## 1. Switch\n\n- [ ] Switch the name\n\n## 2. Rest\n\n${text}`).steps).toEqual(["Switch the name"]);
  });

  it("how long one can go back is no step of going back", () => {
    const { reading } = told(
      "# P\n\n## Do\n\n- [ ] a\n\n## Rollback-Plan\n\n### Schritte\n\n1. Namen zurückstellen\n\n### Rollback-Zeitfenster\n\n- Innerhalb 4 Stunden: schnell\n- Danach: mit Aufwand\n",
    );
    expect(reading.rollback.steps.map(({ title }) => title)).toEqual(["Namen zurückstellen"]);
  });

  it("who takes part in a go/no-go is no question of it", () => {
    const { reading } = told(
      "# P\n\n## Go/No-Go\n\n**Teilnehmer:**\n- Technical Lead\n- Change Manager\n\n**Fragen:**\n\n- [ ] Backup geprüft\n\n## Do\n\n- [ ] a\n",
    );
    expect(reading.gates.map(({ questions }) => questions.map(({ text }) => text))).toEqual([["Backup geprüft"]]);
  });
});

describe("a plan in a fence", () => {
  it("has its lines over lists as headings", () => {
    const { reading } = told("# Umzug\n\n## Ablauf\n\n```markdown\nT-2h: Anfang\n- [ ] Leute rufen\n\nDatenbank:\n- [ ] Kopieren\n```\n");
    expect(reading.phases[0]?.phases.map(({ title, start }) => [title, start?.kind === "offset" ? start.minutes : null])).toEqual([
      ["Anfang", -120],
      ["Datenbank", null],
    ]);
  });
});

describe("a window on a day of the week", () => {
  it("gives its length and no wrong time", () => {
    const { reading } = told("# P\n\n## Move (Freitag 06:00-08:00)\n\n- [ ] Switch\n");
    expect(reading.phases[0]).toMatchObject({ title: "Move", start: null, duration: { minMinutes: 120 } });
    expect(JSON.stringify(reading.phases[0]?.notes)).toContain("Freitag");
  });
});

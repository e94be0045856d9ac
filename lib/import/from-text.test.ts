import { describe, expect, it } from "vitest";
import { expectSteady } from "../testing/steady.ts";
import { toMarkdown } from "./to-markdown.ts";

const markdown = (text: string, name = "plan.md") => toMarkdown(text, "markdown", name);

describe("AsciiDoc as Markdown", () => {
  it("keeps titles, boxes, commands with their language and admonitions", async () => {
    const text = `= Umzug der Kasse
:revdate: 2027-03-01

== Vorbereitung
* [ ] Schlüssel holen
* [x] Router geprüft

NOTE: Nur mit zwei Leuten.

== Umschalten
. Warteschlange anhalten
+
[source,bash]
----
systemctl stop q
----
. Namen umstellen

.Rückfall
. Namen zurückstellen
`;
    expect(await markdown(text)).toBe(`# Umzug der Kasse

**Date:** 2027-03-01

## Vorbereitung

- [ ] Schlüssel holen
- [x] Router geprüft

> **Note:**
>
> Nur mit zwei Leuten.

## Umschalten

1. Warteschlange anhalten
   \`\`\`bash
   systemctl stop q
   \`\`\`
2. Namen umstellen

## Rückfall

1. Namen zurückstellen
`);
  });

  it("is told by its name where it has few marks, and its tables are tables", async () => {
    const text = "|===\n|Step |Owner\n\n|Freeze |Ana\n|===\n";
    expect(await markdown(text, "move.adoc")).toBe("| Step | Owner |\n| - | - |\n| Freeze | Ana |\n");
  });

  it("fetches and includes nothing", async () => {
    expect(await markdown("= T\n\n== A\n\ninclude::/etc/passwd[]\n\n* [ ] x\n")).not.toContain("root:");
  });

  it.each([
    ["endless lists", "= T\n\n== A\n\n".concat("* x\n".repeat(30_000))],
    ["marks without end", `= T\n\n== A\n\n${"_a ".repeat(200_000)}`],
  ])("refuses %s with the way out", async (_, text) => {
    await expect(markdown(text)).rejects.toThrow(/Split it|blank lines/);
  });
});

describe("an org outline as Markdown", () => {
  it("has its tasks as boxes with their dates, what waits and what was dropped", async () => {
    const text = `#+TITLE: Traslado
* Antes
:PROPERTIES:
:ID: 1
:END:
** TODO Avisar a *todos*
   SCHEDULED: <2027-02-03 mié 18:00>
   Por correo, ver [[https://example.org/p][la página]].
** DONE Reservar sala
** WAITING Permiso                                   :legal:
** CANCELLED Imprimir
* Corte
| Hora  | Tarea  |
|-------+--------|
| 22:00 | Copiar |
#+begin_src sh
# no es un título
,* copia
#+end_src
`;
    expect(await markdown(text, "traslado.org")).toBe(`# Traslado

## Antes

- [ ] **2027-02-03 18:00** Avisar a **todos**
  Por correo, ver [la página](https://example.org/p).
- [x] Reservar sala
- [ ] Permiso
  - Status: WAITING
- [ ] ~~Imprimir~~

## Corte

| Hora  | Tarea  |
|-------|--------|
| 22:00 | Copiar |
\`\`\`sh
# no es un título
* copia
\`\`\`
`);
  });

  it("keeps what a task is divided into with it, its code, and no counts of what is done", async () => {
    const text = "* Switch [0/2]\n** TODO Start b\n*** Checks\n- queue empty\n** TODO Tell\n- [ ] Lower TTL\n  : dig relay\n";
    expect(await markdown(text, "a.org")).toBe(
      "# Switch\n\n- [ ] Start b\n\n  **Checks**\n\n  - queue empty\n\n## Tell\n\n- [ ] Lower TTL\n  ```\n  dig relay\n  ```\n",
    );
  });

  it("needs no header: stars of two depths are enough", async () => {
    expect(await markdown("* Plan\n** Freeze\n- [ ] stop /writes/\n** Move\n- [X] copy\n")).toBe(
      "# Plan\n\n## Freeze\n\n- [ ] stop /writes/\n\n## Move\n\n- [x] copy\n",
    );
  });

  it("is not what Markdown with bullets of stars is", async () => {
    const text = "Plan\n\n* Freeze\n* Move\n\n**Bold** words\n";
    expect(await markdown(text)).toBe(text);
  });
});

describe("text pasted from a word processor", () => {
  it("has headings where numbers count sections, lists where they count items, and bullets in levels", async () => {
    const text = `Déménagement du guichet
1.\tPréparation
•\tPrévenir l’équipe
o\tpar courriel
•\tRéserver la salle
2.\tBascule
1.\tCouper la file
2.\tCopier les tables
Puis attendre dix minutes.
3.\tRetour arrière
☑\tSauvegarde faite
`;
    expect(await markdown(text, "plan.txt")).toBe(`# Déménagement du guichet

## Préparation

- Prévenir l’équipe
  - par courriel
- Réserver la salle

## Bascule

1. Couper la file
2. Copier les tables

Puis attendre dix minutes.

## Retour arrière

- [x] Sauvegarde faite
`);
  });

  it("has tables where lines share their tabs", async () => {
    const text = "Umzug\n\nZeit\tSchritt\tWer\n21:00\tStopp | Ende\tAna\n21:30\tKopie\t\n";
    expect(await markdown(text, "plan.txt")).toBe(
      "# Umzug\n\n| Zeit | Schritt | Wer |\n| - | - | - |\n| 21:00 | Stopp \\| Ende | Ana |\n| 21:30 | Kopie |  |\n",
    );
  });

  it("has facts where a name, a colon and a tab begin a line, and levels where signs differ", async () => {
    const text =
      "Patchtag\n\nTermin:\t17.10.2026\n\nAblauf\n1)\tStoppen\n–\tmit Ansage\n2)\tStarten\n\nRückfall\na)\tZurückspielen\nb)\tStarten\n";
    expect(await markdown(text, "plan.txt")).toBe(
      "# Patchtag\n\n**Termin:** 17.10.2026\n\n## Ablauf\n\n1. Stoppen\n   - mit Ansage\n2. Starten\n\n## Rückfall\n\n- Zurückspielen\n- Starten\n",
    );
  });

  it("has rows of work where tabs stand between times, words and names without a header", async () => {
    expect(await markdown("Nuit\n\nPendant\n21h00\tArrêter le service\tLuc\n21h15\tCopier les boîtes\tZoé\n", "plan.txt")).toBe(
      "# Nuit\n\n## Pendant\n\n1. **21h00** Arrêter le service — Owner: Luc\n2. **21h15** Copier les boîtes — Owner: Zoé\n",
    );
  });

  it("has rows with boxes in front, whose last cell says who", async () => {
    expect(await markdown("Plan\n\nAblauf\n☐\t18:00\tAbmelden\tFiliale\n☐\t18:30\tSichern\tIT\n", "plan.txt")).toBe(
      "# Plan\n\n## Ablauf\n\n- [ ] 18:00 Abmelden — Owner: Filiale\n- [ ] 18:30 Sichern — Owner: IT\n",
    );
  });

  it("is told by drawn signs, by numbers apart from their words, and by the numbers of an outline as well", async () => {
    expect(await markdown("□ Tell the desks\n■ Order toner\n\n(1) Load\n(2) Restart\n", "plan.txt")).toBe(
      "- [ ] Tell the desks\n- [x] Order toner\n\n1. Load\n2. Restart\n",
    );
    expect(await markdown("Night\n\nPart A\n·         Lock\n·         Build\n\nPart B\n1.       Drain\n2.       Open\n", "plan.txt")).toBe(
      "# Night\n\n## Part A\n\n- Lock\n- Build\n\n## Part B\n\n1. Drain\n2. Open\n",
    );
    expect(await markdown("Move\n\n1. Prepare\n1.1 Freeze\n1.2 Copy\n2. Switch\n2.1 Stop\n2.2 Start\n", "plan.txt")).toBe(
      "# Move\n\n## Prepare\n\n1. Freeze\n2. Copy\n\n## Switch\n\n1. Stop\n2. Start\n",
    );
  });

  it("may be a mail: its subject is the title, lines drawn below words make headings, and broken lines go on", async () => {
    const text = `Subject: Saturday move

This is the plan for Saturday night, which we begin at nine and end before
midnight.

BEFORE
------
* tell the desk
* stop the gateway
  for good
`;
    expect(await markdown(`${text}• lock it\n• go\n`, "mail.txt")).toBe(`# Saturday move

This is the plan for Saturday night, which we begin at nine and end before
midnight.

## BEFORE

- tell the desk
- stop the gateway
  for good
  - lock it
  - go
`);
  });

  it.each([
    ["a list with a tab behind its bullets", "# Plan\n\n## Do\n\n-\tFreeze\n-\tMove\n"],
    ["a fence that holds a table with tabs", "Plan\n\n```\na\tb\nc\td\n```\n"],
  ])("leaves Markdown alone: %s", async (_, text) => expect(await markdown(text)).toBe(text));
});

describe("Markdown that is not quite", () => {
  it("has drawn bullets as bullets, and code as it is", async () => {
    expect(await markdown("# Swap\n\n## Before\n• Order\n◦ by mail\n\n```\n• x\n```\n")).toBe(
      "# Swap\n\n## Before\n- Order\n  - by mail\n\n```\n• x\n```\n",
    );
  });

  it("ends a plan in a fence where it was meant to end, whatever blocks of code it holds", async () => {
    const plan = "# Cache\n- [ ] Warm\n```\nwarm\n```\n- [ ] Switch\n```bash\nswitch\n```\n## Rollback\n- [ ] Back\n";
    expect(await markdown(`Sure:\n\n\`\`\`markdown\n${plan}\`\`\`\n\nMore?\n`)).toBe(
      `Sure:\n\n\`\`\`\`markdown\n${plan}\`\`\`\`\n\nMore?\n`,
    );
  });

  it.each([
    ["two blocks side by side", "Then:\n```markdown\n- [ ] a\n```\nand\n```\nx\n```\n"],
    ["an example within a document", "# Guide\n\n## Example\n\n```markdown\n# T\n```bash\nx\n```\n- [ ] a\n```\n"],
  ])("leaves %s as they are", async (_, text) => expect(await markdown(text)).toBe(text));
});

describe("what is something else under the name of a text", () => {
  it("is read as the page it is", async () => {
    expect(await markdown("<!DOCTYPE html><html><body><h1>Move</h1><ul><li>[ ] Freeze</li></ul></body></html>")).toBe(
      "# Move\n\n- [ ] Freeze\n",
    );
    expect(await markdown("<ac:task-list><ac:task><ac:task-body>Freeze</ac:task-body></ac:task></ac:task-list>", "page.xml")).toBe(
      "- [ ] Freeze\n",
    );
  });

  it.each([
    [
      "reStructuredText",
      "Move\n====\n\n.. note::\n   Two people.\n\n.. code-block:: bash\n\n   run\n",
      "plan.txt",
      /reStructuredText.*Markdown/,
    ],
    ["reStructuredText by its name", "Move\n====\n", "plan.rst", /reStructuredText.*HTML/],
    ["rich text behind a blank line", "\n{\\rtf1\\ansi Plan}", "plan.md", /rich-text.*plain text/],
    ["a web archive", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", "page.doc", /MHTML.*HTML/],
    ["reStructuredText without a directive", "Move\n====\n\n#. One\n#. Two\n", "plan.txt", /reStructuredText/],
    ["data for programs", '{"title": "Plan", "steps": []}', "plan.md", /JSON.*Markdown/],
    ["LaTeX", "\\documentclass{article}\n", "plan.txt", /LaTeX.*Markdown/],
  ])("is refused with the way out: %s", async (_, text, name, sentence) => {
    await expect(markdown(text, name)).rejects.toThrow(sentence);
  });

  it.each(["• a\n", "A\n• a\n\n", "```markdown\n```x\n", "1. Part\n1.1 Do\n"])("takes no square of its lines: “%s”", (piece) =>
    expectSteady((size) => markdown(piece.repeat(size)).catch(() => {}), 50_000),
  );

  it.each([" ", "\n", "\t", "a\tb\n", "- ", "| ", "= ", "* x\n", ":a", ".. "])("is told quickly, whatever it repeats: “%s”", (piece) =>
    expectSteady((size) => markdown(piece.repeat(size)).catch(() => {}), 400_000),
  );

  it("begins a part of its own for what is to be done behind another part with boxes", async () => {
    const text = "#+title: Router\n* TODO Prepare\n  - [ ] Lay out the spare\n* DOING Swap\n  1. Switch the old one off\n";
    expect(await markdown(text, "router.org")).toContain("## Prepare\n\n  - [ ] Lay out the spare\n\n## Swap\n\n- [ ] Swap\n");
  });
});

import { describe, expect, it } from "vitest";
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

  it.each([
    ["a list with a tab behind its bullets", "# Plan\n\n## Do\n\n-\tFreeze\n-\tMove\n"],
    ["a fence that holds a table with tabs", "Plan\n\n```\na\tb\nc\td\n```\n"],
  ])("leaves Markdown alone: %s", async (_, text) => expect(await markdown(text)).toBe(text));
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
    ["LaTeX", "\\documentclass{article}\n", "plan.txt", /LaTeX.*Markdown/],
  ])("is refused with the way out: %s", async (_, text, name, sentence) => {
    await expect(markdown(text, name)).rejects.toThrow(sentence);
  });

  it.each([" ", "\n", "\t", "a\tb\n", "- ", "| ", "= ", "* x\n", ":a", ".. "])(
    "is told quickly, whatever it repeats: “%s”",
    async (piece) => {
      const begin = performance.now();
      await markdown(piece.repeat(400_000)).catch(() => {});
      expect(performance.now() - begin).toBeLessThan(5000);
    },
  );
});

import type { Phase } from "../reading.ts";
import type { Said } from "./rule.ts";
import { sectionsIn, sectionsOf } from "./sections.ts";

/** `Phase 2: Copy`: the word, the number and the name. `text` is what a section without work says; null for phases. */
export type Numbered = { word: string; number: number; name: string; line: number; phase: Phase | null; text: string };

const pattern =
  /^[^\p{L}\p{N}]{0,12}(?:[âðğ][^\s\p{ASCII}]*\S{0,6}\s)?(phase|stage|wave|stufe|welle|étape|etapa|fase|vague|onda)\s{0,3}(\d{1,2}|[IVX]{1,5})(?![\p{L}\p{N}.])\s*[:.)–—-]{0,3}\s*(.*)$/iu;

/** Every list of numbered phases or sections that stand side by side, with two members at least. */
export function numberings(said: Said): Numbered[][] {
  const lists: Numbered[][] = [];
  const add = (members: readonly Numbered[]) => {
    const byWord = Map.groupBy(members, ({ word }) => word);
    for (const list of byWord.values()) if (list.length > 1) lists.push(list.toSorted((a, b) => a.line - b.line));
  };
  const visit = (phase: Phase) => {
    const sections = sectionsOf(phase).flatMap(({ title, line, text }) => numbered(title, line, null, text));
    add([...phase.phases.flatMap(ofPhase), ...sections]);
    phase.phases.forEach(visit);
  };
  add([
    ...said.phases.flatMap(ofPhase),
    ...said.notes.flatMap(sectionsIn).flatMap(({ title, line, text }) => numbered(title, line, null, text)),
  ]);
  said.phases.forEach(visit);
  return lists.sort((a, b) => (a[0]?.line ?? 0) - (b[0]?.line ?? 0));
}

const ofPhase = (phase: Phase) => numbered(phase.title, phase.line, phase, "");

function numbered(title: string, line: number, phase: Phase | null, text: string): Numbered[] {
  const match = pattern.exec(title.slice(0, 300));
  if (!match) return [];
  const [, word = "", digits = "", name = ""] = match;
  return [{ word: word.toLowerCase(), number: /\d/.test(digits) ? Number(digits) : roman(digits), name, line, phase, text }];
}

function roman(text: string): number {
  const values = [...text.toUpperCase()].map((letter) => (letter === "X" ? 10 : letter === "V" ? 5 : 1));
  return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0);
}

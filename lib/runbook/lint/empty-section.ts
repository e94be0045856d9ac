import type { Finding } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Rule, Said } from "./rule.ts";
import { sectionsIn } from "./sections.ts";
import { phasesIn, stepsOf } from "./walk.ts";

/** Where something begins; `level` is a heading's, null for a phase, a step or other text. */
type Begin = { line: number; level: number | null; title: string; empty: boolean };

export const emptySection: Rule = {
  rule: "empty-section",
  level: "info",
  means: "A heading has nothing below it: something was meant to be written there.",
  example: "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Contacts\n\n## Links\n\nSee the wiki.\n",
  check(said) {
    const begins = beginsOf(said);
    const found: Finding[] = [];
    for (const [place, { line, level, title, empty }] of begins.entries()) {
      if (level === null || level === 1 || !empty) continue;
      const next = begins[place + 1];
      // What follows may belong to the heading: a deeper one, a phase, whose depth is unknown here, or plain text.
      if (next && (next.level === null || next.level > level)) continue;
      // Several in a row are a list written as headings.
      if (begins[place - 1]?.empty || next?.empty) continue;
      const message = `${quote(title)} has nothing below it; write the section or remove its heading.`;
      found.push({ rule: emptySection.rule, level: emptySection.level, line, message });
    }
    return found;
  },
};

function beginsOf(said: Said): Begin[] {
  const begins: Begin[] = [];
  const add = (line: number) => begins.push({ line, level: null, title: "", empty: false });
  const phases = [...phasesIn(said.phases)];
  for (const note of [...said.notes, ...phases.flatMap(({ phase }) => phase.notes)]) {
    const sections = sectionsIn(note);
    if (sections[0]?.line !== note.line) add(note.line);
    for (const { line, level, title, text } of sections) begins.push({ line, level, title, empty: text.trim() === "" });
  }
  for (const { phase } of phases) add(phase.line);
  for (const { step } of stepsOf(said)) add(step.line);
  return begins.sort((a, b) => a.line - b.line);
}

import type { Item, Phase } from "../reading.ts";

/** A heading that became no phase because nothing under it is work; it stays in a note. `text` is what stands below it. */
type Section = { title: string; level: number; line: number; text: string };

const heading = /^ {0,3}(#{1,6})\s+(\S.*)$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** The headings a note holds, those in code fences left out. */
export function sectionsIn(note: Item): Section[] {
  const found: (Section & { from: number })[] = [];
  const lines = note.text.split("\n");
  let open: string | null = null;
  for (const [index, line] of lines.entries()) {
    const mark = fence.exec(line)?.[1];
    if (mark && open === null) open = mark;
    else if (mark && open !== null && mark.startsWith(open)) open = null;
    const match = open === null && !mark ? heading.exec(line) : null;
    if (match)
      found.push({
        title: (match[2] ?? "").replace(/\s#+\s*$/, "").trim(),
        level: match[1]?.length ?? 1,
        line: note.line + index,
        text: "",
        from: index,
      });
  }
  return found.map(({ from, ...section }, place) => {
    const next = found[place + 1];
    return { ...section, text: lines.slice(from + 1, next?.from ?? lines.length).join("\n") };
  });
}

/** The headings directly below a phase that are no phases themselves. */
export function sectionsOf(phase: Phase): Section[] {
  const all = phase.notes.flatMap(sectionsIn).filter(({ line }) => line > phase.line && line <= phase.endLine);
  const top = all.reduce((least, { level }) => Math.min(least, level), 7);
  const merged: Section[] = [];
  for (const section of all) {
    const last = merged.at(-1);
    if (section.level === top || !last) merged.push({ ...section });
    else last.text += `\n${section.title}\n${section.text}`;
  }
  return merged.filter(({ level }) => level === top);
}

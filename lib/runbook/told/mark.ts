/** What stands below it is told piece by piece, in a form of its own; what stands above is read like any document. */
export const toldMark = "<!-- holdpoint: what the plan says beside its text -->";

const [open, close] = ["<!-- holdpoint: only a note -->", "<!-- holdpoint: end of the note -->"];

/** Markdown that is nothing but a note, whatever it looks like. */
export const sealed = (text: string): string => `${open}\n\n${text}\n\n${close}`;

export const isSealOpen = (value: string): boolean => value.trim() === open;
export const isSealClose = (value: string): boolean => value.trim() === close;

/** A note without the marks it was written with. */
export const unsealed = (text: string): string =>
  text
    .split("\n")
    .map((line) => (isSealOpen(line) || isSealClose(line) ? "" : line))
    .join("\n");

/** A document's text, and what the plan it was written from says beside it; `firstLine` is where that begins. */
export function splitTold(text: string): { body: string; told: string; firstLine: number } {
  const lines = text.split("\n");
  const at = lines.lastIndexOf(toldMark);
  if (at < 0) return { body: text, told: "", firstLine: lines.length + 1 };
  return { body: lines.slice(0, at).join("\n"), told: lines.slice(at + 1).join("\n"), firstLine: at + 2 };
}

/** Whether any note of a text is marked as one. */
export const hasSeals = (text: string): boolean => text.includes(open);

const stepMark = " <!-- holdpoint: a step -->";
const phaseMark = " <!-- holdpoint: a phase -->";
const marks = { step: stepMark, phase: phaseMark } as const;

/** The mark that says what its line is, whatever it looks like. */
export const markOf = (as: keyof typeof marks): string => marks[as].trim();

/** A text without the marks of its lines, and what they say. */
export function takeMarks(text: string): { text: string; marked: [line: number, as: "step" | "phase"][] } {
  if (!text.includes("<!-- holdpoint: a ")) return { text, marked: [] };
  const marked: [number, "step" | "phase"][] = [];
  const lines = text.split("\n").map((line, index) => {
    const as = line.endsWith(stepMark) ? "step" : line.endsWith(phaseMark) ? "phase" : null;
    if (!as) return line;
    marked.push([index + 1, as]);
    return line.slice(0, -marks[as].length);
  });
  return { text: lines.join("\n"), marked };
}

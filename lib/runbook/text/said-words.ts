/** What a line says, without what an edit around it changes: indent, quote, bullet, number, heading signs, box, emphasis. */
export function saidWords(line: string): string {
  return line
    .replace(/^[\s>]+/, "")
    .replace(/^(?:[-*+•]|#{1,6}|\d{1,4}[.):]|\d{1,3}(?:\.\d{1,3}){1,4})[ \t]+/, "")
    .replace(/^\[[ xX✓✔-]?\][ \t]*|^[☐☑☒✅⬜][ \t]*/u, "")
    .replace(/^\d{1,4}[.)][ \t]+/, "")
    .replaceAll(/[*_`]+/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

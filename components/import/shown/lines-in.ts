/** The lines a person counts: the break at the very end starts none. */
export function linesIn(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

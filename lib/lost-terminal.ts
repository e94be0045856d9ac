/**
 * What is said where nobody listens any more (a pipe into a program that ended) is lost, and nothing else. Without this, every such word is an error that is
 * nobody's, and telling that error is the next one: a server that has lost its terminal would do nothing else.
 */
export function outliveTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}

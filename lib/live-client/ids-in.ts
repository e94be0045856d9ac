/** What a command is done to; a word among them that is no id names no row. */
export const idsIn = (input: unknown): string[] =>
  typeof input === "object" && input !== null ? Object.values(input).filter((value) => typeof value === "string") : [];

/** What rows that come from a document have in common. */
export type Origin = { planId: string; documentId: string | null; now: string; newId: () => string };

/** Where in the imported document a piece stands. */
export function sourceOf({ line, endLine }: { line: number; endLine: number }, { documentId }: Origin) {
  return documentId ? { documentId, line, endLine } : null;
}

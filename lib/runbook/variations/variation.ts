import type { seen } from "./seen.ts";

/** What a document is, its text, and what of its reading must be so. */
export type Variation = readonly [what: string, text: string, read: Partial<ReturnType<typeof seen>>];

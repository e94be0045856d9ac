/** What an element carries that has a hint: `Hints`, one for the whole page, reads it and shows the bubble. */
export type Hinted = { "data-hint"?: string; "data-hint-keys"?: string };

/** The hint of an element, and the keys that do the same. */
export const hinted = (text: string, keys?: string): Hinted => ({ "data-hint": text, ...(keys ? { "data-hint-keys": keys } : {}) });

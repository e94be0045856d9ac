/**
 * Lines of JSON inside an element of HTML: every `<` is written `\u003c`, so nothing in them can end the element. JSON has `<` only in
 * strings, where both mean the same, and `lineOf` never writes `\u003c` itself: the way back is exact.
 */
export const embed = (lines: string): string => lines.replaceAll("<", "\\u003c");

/** The lines as they were. After an even number of backslashes `u003c` is five characters somebody typed, and stays. */
export const extract = (embedded: string): string =>
  embedded.replace(/(\\+)u003c/g, (typed, slashes: string) => (slashes.length % 2 === 1 ? `${slashes.slice(1)}<` : typed));

/** A gap without its brackets. */
export const bare = (text: string) => text.replaceAll(/^[[{<$_%@]+|[\]}>_%@]+$/g, "");

/** `X of Y steps complete` with its numbers, and its own words; without such words, those of the fact. */
export function counted(text: string, done: number, of: number, words: string): string {
  const own = bare(text);
  return places.test(own) ? own.replace(places, (_, between: string) => `${done}${between}${of}`) : words;
}

const places = /(?<!\w)(?:x|n|#|\d{1,6})(\s*(?:of|\/)\s*)(?:y|m|n|z|#|\d{1,6})(?!\w)/i;

/** `X minutes remaining` with its number, and its own words. */
export const numbered = (text: string, value: number): string => {
  const own = bare(text);
  return /^(?:x|n|#|\d+)\s+\p{L}/iu.test(own) ? own.replace(/^(?:x|n|#|\d+)/i, String(value)) : String(value);
};

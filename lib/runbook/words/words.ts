/** Languages that the reader knows words of; `any`: words that several of them share. */
type Language = "en" | "de" | "nl" | "fr" | "es" | "pt" | "id" | "ja" | "zh" | "any";

/** The words that speak of one thing, by language, as patterns of lower-case text. */
export type Words = Partial<Record<Language, readonly RegExp[]>>;

/** One pattern that finds any of the words. */
export const anyOf = (words: Words, flags = "u"): RegExp =>
  new RegExp(
    Object.values(words)
      .flat()
      .map(({ source }) => source)
      .join("|"),
    flags,
  );

/** One pattern that finds any of the words where no letter stands before or after it, in whatever case. */
export const wholeWords = (words: Words): RegExp => new RegExp(`(?<!\\p{L})(?:${anyOf(words).source})(?!\\p{L})`, "iu");

const fillers = new Set(
  "a an the and or of to in on for with all der die das den und im zu le la les des et de du el los las y o os as e".split(" "),
);

/** What a title says, for comparing: without case, emphasis, numbering, boxes, signs. `3. **Deploy** the API` → `deploy the api`. */
export function titleKey(title: string): string {
  const said = wordsOf(
    title.replace(/^\s*(?:\[[ xX]?\]\s*)?(?:(?:phase|step|part|stage|schritt|étape|paso|fase)\s+)?\d[\d.]{0,12}[a-z]?[.):\s–—-]+/iu, ""),
  );
  return said || wordsOf(title) || title.trim();
}

/** The words of a title that carry meaning. */
export function titleWords(title: string): Set<string> {
  const words = titleKey(title).split(" ");
  const telling = words.filter((word) => !fillers.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

const wordsOf = (title: string) =>
  title
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();

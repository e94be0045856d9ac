/** The words of lines of Markdown, in one line: without the signs that only say how they look. */
export function plainWords(lines: readonly string[], limit: number): string {
  const words = lines.map((line) =>
    line
      .replace(/^[\s>]*(?:#{1,6}\s|[-*+•]\s|\d{1,9}[.)]\s)?\s*(?:\[[ xX]?\]\s)?/, "")
      .replace(/\*\*|__|`|^~~~.*/g, "")
      .replace(/\s+/g, " ")
      .replace(/^ ?\|+ ?|[ |]+$/g, "")
      .replace(/ ?\| ?/g, ", ")
      .trim(),
  );
  return words
    .filter((each) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(each))
    .join(" · ")
    .slice(0, limit);
}

/** Words that mean the same whatever their case, plural, marks and articles. */
export function plainWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !/^(?:the|a|an|of|der|die|das|le|la|les|el|los|las|o|os|as)$/.test(word))
    .map((word) => (word.length > 3 && !/(?:ss|us|is)$/.test(word) ? word.replace(/ies$/, "y").replace(/s$/, "") : word));
}

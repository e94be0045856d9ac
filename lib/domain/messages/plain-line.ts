/** An emoji, or the letters it turns into when its bytes are read in a wrong code page (`ğŸš€`, `âœ…`). */
export const symbol = /\p{Extended_Pictographic}|\uFE0F|\u200D|[ğð]Ÿ[^\s\p{ASCII}]*|â[^\s\p{ASCII}]+/gu;
const leading = new RegExp(`^(?:${symbol.source}|\\s)+`, "u");
const trailing = /(?:\p{Extended_Pictographic}|\uFE0F|\u200D|[ğð]Ÿ[^\s\p{ASCII}]{0,6}|â[^\s\p{ASCII}]{1,3}|:[a-z_+-]{2,40}:|[\s*_#~])+$/u;
const keyLine = /^\s*(?:[-*•+]\s+)?(?:[^\p{L}\s[{<]{0,8}\s*)(?:\*\*)?(\p{L}[^:\n]{0,48}?)(?:\*\*)?\s*:(?!\/\/)(?:\*\*)?(?:\s+(.*)|)$/u;

/** Takes leading pictures off a title. */
export function withoutSymbols(text: string): string {
  return /^[\w*`]/.test(text) ? text : text.replace(leading, "");
}

/** A line without list markers, emphasis, and the pictures around it: `🎉 **DONE** 🎉` is `DONE`. */
export function plainLine(line: string): string {
  let text = line.trim().replace(/^(?:(?:#{1,6}|[-*•+>]|\d{1,3}[.)])\s+){1,3}/, "");
  for (let turn = 0; turn < 3; turn++) {
    text = withoutSymbols(text).replace(/^(?::[a-z_+-]{2,40}:\s*|\*\*|__|#{1,6}\s+)/, "");
  }
  const end = text.slice(-60).replace(trailing, "");
  return (text.slice(0, -60) + end).replaceAll("**", "").trim();
}

/** `Status: In progress` as name and value, without bullet, emphasis and leading picture; null for any other line. */
export function keyValue(line: string): { name: string; value: string } | null {
  const found = keyLine.exec(line.slice(0, 500));
  return found?.[1] ? { name: found[1].replaceAll("*", "").trim(), value: (found[2] ?? "").replaceAll("**", "").trim() } : null;
}

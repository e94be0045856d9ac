import { withoutSymbols } from "../text/words.ts";

const trailing = /(?:\p{Extended_Pictographic}|\uFE0F|\u200D|[ğð]Ÿ[^\s\p{ASCII}]{0,6}|â[^\s\p{ASCII}]{1,3}|:[a-z_+-]{2,40}:|[\s*_#~])+$/u;

/** A line without list markers, emphasis, and the pictures around it: `🎉 **DONE** 🎉` is `DONE`. */
export function plainLine(line: string): string {
  let text = line.trim().replace(/^(?:(?:#{1,6}|[-*•+>]|\d{1,3}[.)])\s+){1,3}/, "");
  for (let turn = 0; turn < 3; turn++) {
    text = withoutSymbols(text).replace(/^(?::[a-z_+-]{2,40}:\s*|\*\*|__|#{1,6}\s+)/, "");
  }
  const end = text.slice(-60).replace(trailing, "");
  return (text.slice(0, -60) + end).replaceAll("**", "").trim();
}

import { cutText } from "#lib/domain/kernel/text.ts";
import { maxTitleLength } from "../limits.ts";

/** `3. `, `3) ` and `3.1 ` go; “Phase 3:”, “Step 3:” are words and stay. */
export function withoutNumber(text: string): string {
  return text.replace(/^\(?\d+(?:\.\d+)*[.)]\s+(?=\S)|^\d+(?:\.\d+)+\s+(?=\S)/, "");
}

/** Fits a title into a row, with an ellipsis where it is cut; “Untitled” where nothing is left. */
export function shorten(text: string): string {
  const title = text.trim();
  if (title === "") return "Untitled";
  if (title.length <= maxTitleLength) return title;
  return `${cutText(title, maxTitleLength - 1).trimEnd()}…`;
}

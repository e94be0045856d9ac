import { cutText } from "#lib/domain/kernel/text.ts";
import { maxTitleLength } from "../limits.ts";

/** `3. `, `3) ` and `3.1 ` go; “7.30 Uhr” is a time, and “Phase 3:”, “Step 3:” are words and stay. */
export function withoutNumber(text: string): string {
  return text.replace(/^\(?\d+(?:\.\d+)*[.)]\s+(?=\S)|^(?!\d{1,2}\.\d{2} (?:u[hu]r|h|[ap]\.?m)(?![\p{L}]))\d+(?:\.\d+)+\s+(?=\S)/iu, "");
}

/** Fits a title into a row, with an ellipsis where it is cut; “Untitled” where nothing is left. */
export function shorten(text: string): string {
  const title = text.trim();
  if (title === "") return "Untitled";
  if (title.length <= maxTitleLength) return title;
  return `${cutText(title, maxTitleLength - 1).trimEnd()}…`;
}

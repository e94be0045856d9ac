import { invalid } from "./errors.ts";

/** The beginning of a text, at most so many UTF-16 units, never cut in the midst of a character. */
export function cutText(text: string, most: number): string {
  const cut = text.slice(0, most);
  return cut.isWellFormed() || !text.isWellFormed() ? cut : cut.slice(0, -1);
}

/** The text, or its beginning and an ellipsis where it is longer than `most` UTF-16 units. */
export const shortened = (text: string, most: number): string => (text.length > most ? `${cutText(text, most - 2)}…` : text);

/**
 * Throws `invalid` where somewhere in a value stands what no text holds and no database keeps: a zero byte, or half of a character (as
 * a program leaves that cuts an emoji in two). `json` is the value as JSON, where it is known: most values are through with a look at it.
 */
export function requireText(value: unknown, json = JSON.stringify(value ?? null)): void {
  // JSON writes both as escapes; whoever typed such an escape as words is looked at twice.
  if (/\\u(?:0000|d[89a-f])/i.test(json) && holdsNoText(value))
    throw invalid("Some signs in it are no text: a zero byte, or half of an emoji. Take them out, and send it again.", "no-text");
}

function holdsNoText(value: unknown): boolean {
  if (typeof value === "string") return !value.isWellFormed() || value.includes("\0");
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, each]) => holdsNoText(key) || holdsNoText(each));
}

import { kind } from "./collection.ts";

/** What is said of a phone or pager that cannot be called: what to write instead. */
export const contactHint =
  "Write a phone number with its country, such as +49 170 1234567, or a pager with its number, such as Pager 4711.";

/** `+49 (0)170 1234567 ext. 12`, with words before it that say what it is: `Pager 4711`. */
const form = /^(?:\p{L}[\p{L} .-]{0,30}?:?\s+)?(\+?[\d(][\d ()./-]{1,30}\d)(?:,?\s*(?:ext\.?|extension|x|#|Durchwahl)\s*(\d{1,6}))?$/iu;
const longest = 80;

/** Whether people can be called or paged by it: a number of 3 to 20 digits, as people write it. */
export function isContact(text: string): boolean {
  const digits = text.length <= longest ? digitsOf(form.exec(text)?.[1] ?? "") : "";
  return digits.length >= 3 && digits.length <= 20;
}

/** A phone or pager by which somebody is reached at night. Only people of the workspace see one. */
export const contact = kind(({ z }) => z.string().trim().max(longest, "is longer than 80 characters").refine(isContact, contactHint));

/** The number as a phone dials it (`tel:+491701234567`); null for a pager or an extension that is too short to dial from outside. */
export function dialled(text: string): string | null {
  const [, number = "", extension] = form.exec(text) ?? [];
  // The zero in `+49 (0)170` is for those who call from inside the country.
  const plain = number.startsWith("+") ? number.replace("(0)", "") : number;
  const digits = digitsOf(plain);
  if (digits.length < 5) return null;
  return `tel:${number.startsWith("+") ? "+" : ""}${digits}${extension ? `;ext=${extension}` : ""}`;
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, "");

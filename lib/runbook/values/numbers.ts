/** A number as documents write it, for use inside a pattern: `1,000`, `1.000,5`, `1 000`, `5k`, `0.1`. */
export const numberText = "(?:\\d{1,3}(?:[,.' ]\\d{3}){1,3}(?:[.,]\\d{1,3})?(?!\\d)|\\d{1,12}(?:[.,]\\d{1,6})?)(?:[kK](?![\\p{L}\\d]))?";

/** The value of a text that matched `numberText`. A single comma or point before three digits separates thousands only where it is a comma. */
export function numberOf(text: string): number {
  const factor = /k$/i.test(text) ? 1000 : 1;
  const digits = text.replace(/k$/i, "").replace(/[' ]/g, "");
  return Number(plain(digits)) * factor;
}

function plain(digits: string): string {
  const last = Math.max(digits.lastIndexOf(","), digits.lastIndexOf("."));
  if (last < 0) return digits;
  const mark = digits.charAt(last);
  const other = mark === "," ? "." : ",";
  const repeated = digits.indexOf(mark) !== last;
  if (repeated) return digits.split(mark).join("");
  if (digits.includes(other)) return digits.split(other).join("").replace(mark, ".");
  return mark === "," && /^[1-9]\d{0,2},\d{3}$/.test(digits) ? digits.replace(",", "") : digits.replace(",", ".");
}

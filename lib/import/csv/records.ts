import { parse } from "csv-parse/sync";

const delimiters = [",", ";", "\t", "|", "^", "~", "¦"];
/** Enough lines to tell what separates the cells. */
const sampleLength = 64 * 1024;

/** The rows of a CSV or TSV file; what separates the cells is told by Excel's `sep=;` or by what makes the evenest table. */
export function recordsOf(text: string): string[][] {
  const said = /^\ufeff?"?sep=([^\r\n])"?(?:\r\n|\r|\n)/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const rows = rowsBy(said?.[1] ?? likeliest(body.slice(0, sampleLength)), body);
  return rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ""));
}

function rowsBy(delimiter: string, text: string): string[][] {
  const options = { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true } as const;
  try {
    return parse(text, { ...options, relax_quotes: true });
  } catch {
    // A quotation mark that never closes: then they are all plain characters.
    return parse(text, { ...options, quote: false });
  }
}

function likeliest(sample: string): string {
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const widths = new Map<number, number>();
    for (const { length } of rowsBy(delimiter, sample)) widths.set(length, (widths.get(length) ?? 0) + 1);
    const total = [...widths.values()].reduce((sum, count) => sum + count, 0);
    for (const [width, count] of widths) {
      const score = width > 1 ? (width * count) / total : 0;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

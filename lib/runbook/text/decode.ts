import { invalid } from "#lib/domain/kernel/errors.ts";
import { maxBytes } from "../limits.ts";

export type Decoded = { text: string; encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252"; notices: string[] };

/** First bytes of files people upload by mistake, and what to do instead. */
const signatures: { start: number[]; advice: string }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], advice: "This is a PDF. Copy its text into a Markdown file and import that." },
  {
    start: [0x50, 0x4b, 0x03, 0x04],
    advice: "This is a Word document or a zip archive. Save it as Markdown or plain text and import that.",
  },
  { start: [0xd0, 0xcf, 0x11, 0xe0], advice: "This is an old Office document. Save it as Markdown or plain text and import that." },
  {
    start: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    advice: "This is a rich-text (RTF) file. Save it as plain text, Markdown or CSV and import that.",
  },
  { start: [0x1f, 0x8b], advice: "This is a compressed file. Unpack it and import the Markdown file inside." },
  { start: [0x89, 0x50, 0x4e, 0x47], advice: "This is an image. Import the Markdown or text of the runbook instead." },
  { start: [0xff, 0xd8, 0xff], advice: "This is an image. Import the Markdown or text of the runbook instead." },
  { start: [0x47, 0x49, 0x46, 0x38], advice: "This is an image. Import the Markdown or text of the runbook instead." },
];

/**
 * Turns the bytes of an uploaded document into text whose lines end in `\n`; line numbers stay those of the original.
 * `notices` are sentences for the person importing. Throws `invalid` for documents that are too large, empty or not text.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > maxBytes) throw invalid("The document is larger than 8 MB. Split it and import the parts.", "too-large");
  const known = signatures.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (known) throw invalid(known.advice, "not-text");

  const { text: raw, encoding } = decodeText(bytes);
  if (isBinary(raw))
    throw invalid("This file is not text. Save the runbook as Markdown or plain text (UTF-8) and import that.", "not-text");
  if (raw.trim() === "") throw invalid("The document is empty. Choose one with at least a line of text.", "empty");
  const text = raw.replace(/\r\n?/g, "\n");
  const notices =
    encoding === "windows-1252"
      ? ["The document is not UTF-8, so it was read as Windows-1252. Check that accents and symbols look right."]
      : [];
  return { text, encoding, notices };
}

function decodeText(bytes: Uint8Array): Omit<Decoded, "notices"> {
  // TextDecoder drops the byte order mark of its own encoding.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16be" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** A NUL never occurs in text; other control characters only as rare leftovers, so one in two hundred means binary. */
function isBinary(text: string): boolean {
  if (text.includes("\0")) return true;
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  return controls * 200 > text.length;
}

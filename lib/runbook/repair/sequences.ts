import { byteAt } from "./code-pages.ts";

/**
 * Characters that are UTF-8 bytes read with a code page. `sure`: correct text never looks like this. `doubtful`: it could
 * (`“CAFÉ”` ends in the bytes of `ɔ`), so it counts only in company. `short`: a byte is missing.
 */
export type Sequence = { at: number; end: number; lead: number; text: string; trust: "sure" | "doubtful" } | Short;
type Short = { at: number; end: number; lead: number; bytes: number[]; trust: "short" };

const letter = /\p{L}/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
/** What may rightly follow a letter in correct text. */
const typographic = /[‘’“”‚„…–—‹›«»™®°²³¹·ªº´¨¸†‡•‰€ˆ˜\u00a0]/;
const replacement = "\ufffd";

/** Reads the sequence that begins at an index of a line; null where none does. */
export function sequenceAt(line: string, at: number): Sequence | null {
  const lead = byteAt(line, at);
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (length === 0) return null;
  const bytes = [lead];
  while (bytes.length < length) {
    const byte = byteAt(line, at + bytes.length);
    if (byte < 0x80 || byte > 0xbf) break;
    bytes.push(byte);
  }
  if (bytes.length < length) return shortAt(line, at, bytes, length);
  const text = decodeBytes(bytes);
  const end = at + length;
  const trust = text === null ? null : trustIn(text.codePointAt(0) ?? 0, lead, line, at, end);
  return text === null || trust === null ? null : { at, end, lead, text, trust };
}

/** Two bytes of three are a trace; one of two is a letter like any other. */
function shortAt(line: string, at: number, bytes: number[], length: number): Short | null {
  if (length < 3 || bytes.length < 2 || (bytes[0] === 0xf0 && bytes[1] !== 0x9f)) return null;
  const end = at + bytes.length + (line[at + bytes.length] === replacement ? 1 : 0);
  return { at, end, lead: bytes[0] ?? 0, bytes, trust: "short" };
}

function decodeBytes(bytes: number[]): string | null {
  const [lead = 0, ...more] = bytes;
  const smallest = [0x80, 0x800, 0x10000][more.length - 1] ?? 0;
  const code = more.reduce((sum, byte) => sum * 64 + (byte & 0x3f), lead & (0x3f >> more.length));
  const valid = code >= smallest && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : null;
}

function trustIn(code: number, lead: number, line: string, at: number, end: number): "sure" | "doubtful" | null {
  const before = line[at - 1] ?? "";
  const after = line[end] ?? "";
  const looksTyped = typographic.test(line[end - 1] ?? "");
  if (lead === 0xc2) return code >= 0xa0 ? "sure" : "doubtful";
  if (lead === 0xc3) return looksTyped && upper.test(before) ? "doubtful" : "sure";
  if (lead <= 0xc5) return !looksTyped || lower.test(before) || (!letter.test(before) && lower.test(after)) ? "sure" : "doubtful";
  // What 0x83, 0x88 and 0x98 of Windows-1252 become when a text is read wrongly twice.
  if (lead < 0xcc) return "ƒˆ˜".includes(String.fromCodePoint(code)) ? "doubtful" : null;
  if (lead < 0xce) return letter.test(before) && !looksTyped ? "sure" : null;
  // A Greek letter on its own, as in `3σ`.
  if (lead <= 0xcf && !looksTyped && !letter.test(before) && !letter.test(after)) return "sure";
  if (lead === 0xe2) return code > 0x2bff || isSteering(code) ? null : "sure";
  if (lead === 0xef)
    return code === 0xfe0f || code === 0xfe0e || code === 0xfeff ? "sure" : code > 0xff00 && code < 0xfff0 ? "doubtful" : null;
  if (lead === 0xf0) return code >= 0x1f000 && code <= 0x1fbff ? "sure" : "doubtful";
  return lead > 0xf0 ? null : "doubtful";
}

/** Breaks of lines and paragraphs and the marks that turn a text around are never put into a document. */
const isSteering = (code: number) => (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f);

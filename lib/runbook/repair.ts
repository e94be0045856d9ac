import { isTurkish } from "./repair/code-pages.ts";
import { signMissingAByte } from "./repair/common-signs.ts";
import { type Sequence, sequenceAt } from "./repair/sequences.ts";

/** What a repair would do; lines are 1-based. `lost`: places where a byte is gone and no one sign fits. They stay as they are. */
export type Repair = {
  text: string;
  codePage: "windows-1252" | "windows-1254" | "latin-1";
  changes: { line: number; before: string; after: string }[];
  lost: { line: number; text: string }[];
};

/** One UTF-16 unit of a line as it is now, and what of the original it came from (on the first unit of a character). */
type Cell = { text: string; source: string };
type Found = { line: number; sequences: Sequence[] };

/** Twice read wrongly, then the guesses, then what they complete. */
const rounds = 6;
const lead = /[\u00c2-\u00f4ĞğİŞ]/;

/**
 * Finds UTF-8 that was read as Windows-1252, Windows-1254 or Latin-1 (`âœ…` for ✅), in parts or wholly, once or twice. Only
 * sequences that are valid UTF-8 change, or that lack a byte the code page drops and fit one common sign. Correct text of the
 * same document stays, and so do number and order of the lines. Null where nothing would change.
 */
export function repairOf(text: string): Repair | null {
  const cells = new Map<number, Cell[]>();
  const evidence: Evidence = { sure: false, leads: new Set(), turkish: false };
  let lines = text.split("\n");
  let lost: Repair["lost"] = [];
  // Guesses wait until nothing else is left: a sequence that was read wrongly twice looks as if bytes were missing.
  for (let round = 0, guess = false; round < rounds; round++) {
    const found = findSequences(lines);
    gather(evidence, found, lines);
    lost = [];
    const next = lines.slice();
    let changed = false;
    for (const { line, sequences } of found) {
      const now = lines[line] ?? "";
      const row = cells.get(line) ?? Array.from({ length: now.length }, (_, at) => ({ text: now[at] ?? "", source: now[at] ?? "" }));
      const repaired = repairLine(now, row, sequences, { evidence, guess, onLost: (rest) => lost.push({ line: line + 1, text: rest }) });
      if (!repaired) continue;
      changed = true;
      cells.set(line, repaired);
      next[line] = repaired.map((cell) => cell.text).join("");
    }
    lines = next;
    if (!changed && guess) break;
    guess = !changed;
  }
  const changes = [...cells].sort(([a], [b]) => a - b).flatMap(([line, row]) => changesIn(row, line + 1));
  if (changes.length === 0) return null;
  const latin =
    changes.every(({ before }) => /^[\u0080-\u00ff]*$/.test(before)) && changes.some(({ before }) => /[\u0080-\u009f]/.test(before));
  // A byte order mark that was read wrongly, too, is none of the text.
  return { text: lines.join("\n").replace(/^\ufeff/, ""), codePage: latin ? "latin-1" : pageOf(evidence), changes, lost };
}

function findSequences(lines: string[]): Found[] {
  const found: Found[] = [];
  for (const [line, text] of lines.entries()) {
    if (!lead.test(text)) continue;
    const sequences: Sequence[] = [];
    for (let at = 0; at < text.length; at++) {
      const sequence = sequenceAt(text, at);
      if (!sequence) continue;
      sequences.push(sequence);
      at = sequence.end - 1;
    }
    if (sequences.length > 0) found.push({ line, sequences });
  }
  return found;
}

/** What the whole document says about a doubtful place: which first bytes stand in sequences that are certain. */
type Evidence = { sure: boolean; leads: Set<number>; turkish: boolean };

const pageOf = ({ turkish }: Evidence) => (turkish ? "windows-1254" : "windows-1252");

function gather(evidence: Evidence, found: Found[], lines: string[]): void {
  for (const { line, sequences } of found) {
    for (const [index, sequence] of sequences.entries()) {
      if (sequence.trust === "doubtful" && !hasCompany(sequences, index)) continue;
      if (sequence.trust === "short" && sequence.lead !== 0xf0) continue;
      evidence.sure ||= sequence.trust !== "doubtful";
      evidence.leads.add(sequence.lead);
      evidence.turkish ||= isTurkish(lines[line]?.[sequence.at] ?? "");
    }
  }
}

/** Words of another script are sequences side by side; a capital before a quotation mark stands alone. */
function hasCompany(sequences: Sequence[], index: number): boolean {
  const one = sequences[index];
  const whole = (other: Sequence | undefined) => other && other.trust !== "short";
  const [before, after] = [sequences[index - 1], sequences[index + 1]];
  return Boolean((whole(before) && before?.end === one?.at) || (whole(after) && after?.at === one?.end));
}

type Knowledge = { evidence: Evidence; guess: boolean; onLost: (text: string) => void };

function repairLine(line: string, row: Cell[], sequences: Sequence[], { evidence, guess, onLost }: Knowledge): Cell[] | null {
  const repaired: Cell[] = [];
  let done = 0;
  for (const [index, sequence] of sequences.entries()) {
    let { end } = sequence;
    let text: string | null = null;
    if (sequence.trust !== "short") {
      if (sequence.trust === "sure" || hasCompany(sequences, index) || isBackedUp(line, sequence, evidence)) text = sequence.text;
    } else if (guess && isLikely(line, sequence, evidence)) {
      text = signMissingAByte(sequence.bytes, pageOf(evidence));
      if (text === null) onLost(line.slice(sequence.at, end));
      // `âš ï¸`: the space is the last byte of the warning sign, for its variation selector follows.
      else if (/^[ \u00a0]ï¸/.test(line.slice(end, end + 3))) end++;
    }
    if (text === null) continue;
    for (const cell of row.slice(done, sequence.at)) repaired.push(cell);
    const source = row.slice(sequence.at, end).map((cell) => cell.source);
    for (let at = 0; at < text.length; at++) repaired.push({ text: text[at] ?? "", source: at === 0 ? source.join("") : "" });
    done = end;
  }
  if (done === 0) return null;
  for (const cell of row.slice(done)) repaired.push(cell);
  return repaired;
}

/** Elsewhere the same first byte is certain, and this is no capital before a quotation mark. */
const isBackedUp = (line: string, { lead, end }: Sequence, { leads }: Evidence) =>
  lead > 0xcb && leads.has(lead) ? true : leads.has(lead) && lead !== 0xc2 && /\p{L}/u.test(line[end] ?? "");

function isLikely(line: string, { lead, at, end }: Sequence, { sure, leads }: Evidence): boolean {
  if (lead === 0xf0 || line.slice(at, end) === "ï¸") return true;
  return lead === 0xe2 ? sure || standsApart(line, at, end) : leads.has(lead);
}

/** `âŒ Build fails`: no word begins with â and a sign. */
function standsApart(line: string, at: number, end: number): boolean {
  return !/\p{L}/u.test(line[at - 1] ?? "") && /^[ŒœŠšŽžŸƒ¤¦§©¬¶±]$/.test(line[at + 1] ?? "") && !/\p{L}/u.test(line[end] ?? "");
}

/** Neighbouring sequences are one change: `â”œâ”€` → `├─`. */
function changesIn(row: Cell[], line: number): Repair["changes"] {
  const changes: Repair["changes"] = [];
  let open: Repair["changes"][number] | null = null;
  for (const { text, source } of row) {
    if (text === source) open = null;
    else if (open) {
      open.before += source;
      open.after += text;
    } else {
      open = { line, before: source, after: text };
      changes.push(open);
    }
  }
  return changes;
}

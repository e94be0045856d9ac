import { titleKey, titleWords } from "./title-key.ts";

type Piece = { title: string; base?: PieceOf | null; draft?: PieceOf; row?: PieceOf | null };
type PieceOf = { title: string; commands?: readonly { text: string }[] };

/** At least this share of the words of two titles is the same. */
const least = 0.6;
/** What equal commands (`$`) and a title that people wrote here and the document now has too (`=`) are worth. */
const weights: Record<string, number> = { $: 0.75, "=": 0.9 };
/** A word (or a command) that more pieces than this have says nothing about which of them is meant. */
const mostHolders = 40;

/**
 * Pairs pieces whose titles share most of their words, or whose commands are equal, best first; among equals the one
 * nearest in order. Looks only at pieces that share a word, so it stays linear in documents of thousands of steps.
 */
export function similarPairs<Old extends Piece, New extends Piece>(olds: readonly Old[], news: readonly New[]): [Old, New][] {
  const marks = news.map(marksOf);
  const holders = new Map<string, number[]>();
  for (const [at, own] of marks.entries()) {
    for (const mark of own) {
      const there = holders.get(mark);
      if (there) there.push(at);
      else holders.set(mark, [at]);
    }
  }
  const candidates: { score: number; far: number; old: Old; at: number }[] = [];
  for (const [index, old] of olds.entries()) {
    const own = marksOf(old);
    const shared = new Map<number, number>();
    const telling = new Map<number, number>();
    for (const mark of own) {
      const held = holders.get(mark) ?? [];
      if (held.length > mostHolders) continue;
      const weight = weights[mark.charAt(0)];
      for (const at of held) {
        if (weight) telling.set(at, Math.max(weight, telling.get(at) ?? 0));
        else shared.set(at, (shared.get(at) ?? 0) + 1);
      }
    }
    for (const at of new Set([...shared.keys(), ...telling.keys()])) {
      const words = wordCount(own) + wordCount(marks[at] ?? new Set());
      const score = Math.max((2 * (shared.get(at) ?? 0)) / Math.max(1, words), telling.get(at) ?? 0);
      if (score >= least) candidates.push({ score, far: Math.abs(index - at), old, at });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.far - b.far);
  const pairs = new Map<Old, New>();
  const taken = new Set<number>();
  for (const { old, at } of candidates) {
    const fresh = news[at];
    if (!fresh || pairs.has(old) || taken.has(at)) continue;
    pairs.set(old, fresh);
    taken.add(at);
  }
  return [...pairs];
}

/** The words of a title; the commands as one mark; the title as people see it here, which the document may have taken over. */
function marksOf({ title, base, draft, row }: Piece): Set<string> {
  const commands = (base ?? draft ?? row)?.commands ?? [];
  const command = commands.length > 0 ? [`$${commands.map(({ text }) => text).join("\n")}`] : [];
  return new Set([...titleWords(title), ...command, `=${titleKey(row?.title ?? title)}`]);
}

const wordCount = (marks: ReadonlySet<string>) => [...marks].filter((mark) => !(mark.charAt(0) in weights)).length;

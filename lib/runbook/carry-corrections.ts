import { diffArrays } from "diff";
import { type Correction, facetOf } from "./correction.ts";
import { saidWords } from "./text/said-words.ts";

/** `carried` have the line and text they are about now; `lost` are as they were. */
export type Carried = { carried: Correction[]; lost: Correction[] };

/** Past this many changed lines two texts are no versions of one document, and the diff is not worth its time. */
const mostEdits = 1500;

/**
 * Finds the lines of corrections again in an edited document (texts with lines ending in `\n`). A line that a diff of both
 * texts keeps has moved with its neighbours; one that was moved elsewhere or edited around its words (box, number, bullet,
 * emphasis) is found where exactly one line says the same. A correction whose line no longer says what it said is lost.
 */
export function carryCorrections(corrections: readonly Correction[], oldText: string, newText: string): Carried {
  if (corrections.length === 0) return { carried: [], lost: [] };
  const [before, after] = [oldText.split("\n"), newText.split("\n")];
  const [was, is] = [before.map(saidWords), after.map(saidWords)];
  const kept = keptLines(was, is);
  const [onceBefore, onceAfter] = [uniqueLines(was), uniqueLines(is)];
  const carried: Correction[] = [];
  const lost: Correction[] = [];
  for (const each of corrections) {
    const said = saidWords(each.text);
    // A correction without its line (the reader of the document has changed since) is looked for by its words alone.
    const stands = was[each.line - 1] === said;
    const unique = !stands || onceBefore.get(said) === each.line ? onceAfter.get(said) : undefined;
    const line = (stands ? kept.get(each.line) : undefined) ?? (said === "" ? undefined : unique);
    if (line === undefined) lost.push(each);
    else carried.push({ line, text: after[line - 1] ?? each.text, as: each.as, ...(each.value !== undefined && { value: each.value }) });
  }
  return { carried: oneForEachLine(carried), lost };
}

/** Which line each line has become, both 1-based, for those that a diff keeps. */
function keptLines(was: string[], is: string[]): Map<number, number> {
  const kept = new Map<number, number>();
  let [from, to] = [1, 1];
  for (const { added, removed, count } of diffArrays(was, is, { maxEditLength: mostEdits }) ?? []) {
    if (!added && !removed) for (let at = 0; at < count; at++) kept.set(from + at, to + at);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return kept;
}

/** The lines whose words stand nowhere else, by their words. */
function uniqueLines(lines: string[]): Map<string, number> {
  const found = new Map<string, number | null>();
  for (const [at, words] of lines.entries()) found.set(words, found.has(words) ? null : at + 1);
  return new Map([...found].flatMap(([words, line]) => (line === null ? [] : [[words, line] as const])));
}

function oneForEachLine(corrections: Correction[]): Correction[] {
  return [...new Map(corrections.map((each) => [`${facetOf(each)} ${each.line}`, each])).values()].sort((a, b) => a.line - b.line);
}

import type { DraftNote, DraftStep, PlanDraft } from "#lib/domain/document/draft.ts";
import { objectiveWords, saysAll, stepWords, wordsOf } from "./text/words.ts";
import { boundsWords } from "./values/bounds.ts";

/** `lines`: lines with something on them; `kept`: how many of them the plan still says; `lost`: the others, 1-based. */
export type Coverage = { lines: number; kept: number; lost: number[] };

type Saying = { text: string; timed: boolean };

/**
 * Checks that a plan says every line of its document. It is not enough that a line lies inside a piece: its words must be in
 * that piece's title, commands or notes. Lines of nothing but marks (rules, fences, table borders, an empty item) say nothing.
 */
export function coverage(text: string, draft: PlanDraft): Coverage {
  const source = text.split("\n");
  const sayings: Saying[][] = source.map(() => []);
  const verbatim: Set<string>[] = source.map(() => new Set());
  const says = (line: number, endLine: number, saying: Saying) => {
    for (let at = line; at <= endLine; at++) sayings[at - 1]?.push(saying);
  };
  const note = ({ text: kept, line, endLine }: DraftNote) => {
    const lines = kept.split("\n");
    // A note longer than a row may be is cut inside a line.
    if (lines.length !== endLine - line + 1) says(line, endLine, { text: kept, timed: false });
    for (const [index, one] of lines.entries()) verbatim[line - 1 + index]?.add(one.trim());
  };
  const step = (piece: DraftStep) => {
    says(piece.line, piece.endLine, {
      text: `${piece.title} ${stepWords(piece)}`,
      timed: piece.at !== null || piece.durationMin !== null,
    });
    const commands = new Set(piece.commands.flatMap((command) => [command.language, ...command.text.split("\n").map((one) => one.trim())]));
    for (let at = piece.line; commands.size > 0 && at <= piece.endLine; at++) {
      for (const form of formsOf(source[at - 1] ?? "")) if (commands.has(form)) verbatim[at - 1]?.add(form);
    }
    piece.notes.forEach(note);
    piece.children.forEach(step);
  };

  draft.notes.forEach(note);
  for (const role of draft.roles) says(role.line, role.endLine, { text: `${role.title} ${role.namedAs ?? ""}`, timed: false });
  for (const phase of draft.phases) {
    says(phase.line, phase.endLine, {
      text: `${phase.title} ${objectiveWords(phase.objective)} ${boundsWords(phase)}`,
      timed: phase.at !== null || phase.durationMin !== null || Boolean(phase.deadline),
    });
    phase.notes.forEach(note);
    phase.steps.forEach(step);
  }

  const lost: number[] = [];
  let lines = 0;
  for (const [index, line] of source.entries()) {
    if (line.trim() === "") continue;
    lines++;
    if (!isKept(line, sayings[index] ?? [], verbatim[index] ?? new Set())) lost.push(index + 1);
  }
  return { lines, kept: lines - lost.length, lost };
}

function isKept(line: string, sayings: Saying[], verbatim: Set<string>): boolean {
  // The fence around a plan that was read in its place.
  if (/^\s*(?:`{3,}|~{3,})\s*(?:markdown|md|mdx|text|txt|plain)?\s*$/i.test(line)) return true;
  if (formsOf(line).some((form) => verbatim.has(form)) || wordsOf(line).length === 0) return true;
  return sayings.some(({ text, timed }) => saysAll(text, line, timed)) || [...verbatim].some((text) => saysAll(text, line, false));
}

/**
 * The ways a source line may stand in a piece: as it is, without quote marks, without the prompt of a shell, without the fence before
 * its language, without bullet and marks around a command.
 */
function formsOf(line: string): string[] {
  const trimmed = line.trim();
  const unquoted = trimmed.replace(/^(?:>\s?)+/, "").trim();
  const typed = unquoted.replace(/^(?:\[?[\w.-]+@[^\s$#]{1,80}[$#]|PS[^>]{0,80}>|[\w]{1,20}[=-]?[#>]|[$%>#])\s+/, "");
  const fenced = unquoted.replace(/^(?:[-*+]|\d+[.)])?\s*(?:`{3,}|~{3,})\s*/, "");
  return [trimmed, unquoted, typed, fenced, /^[-*+]\s+(`{1,3}) ?(.+?) ?\1$/.exec(unquoted)?.[2] ?? trimmed];
}

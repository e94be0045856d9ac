import { looksLikeCommand } from "./command-line.ts";
import { openAfter, scanOf } from "./shell-scan.ts";

export type SourceLine = { text: string; line: number };

// In order: shells (`$`, `user@host:~$`, `[user@host dir]$`, `dir %`), Windows, databases, Python.
const prompt =
  /^\s{0,8}(?:[$❯➜λ]\s+|%\s+|(?:\[[^\]\n]{1,80}\]|[\w.-]{1,40}@[\w.-]{1,80}(?:[: ][\w~./-]{0,80})?)\s?[$#%]\s+|[\w.~/-]{1,40} %\s+|PS(?: [A-Za-z]:[^>\n]{0,120})?>\s*|[A-Za-z]:\\[^>\n]{0,120}>\s*|(?:mysql|MariaDB[^>\n]{0,40}|sqlite|redis|mongosh?|sql|\d{1,3}(?:\.\d{1,3}){3}:\d{1,5}(?:\[\d+\])?|localhost:\d{1,5})>\s+|[\w-]{1,40}[=-][#>]\s+|>>>\s)/;
const rootPrompt = /^\s{0,8}#\s+(?=\S)/;
const quotePrompt = /^\s{0,8}>\s+(?=\S)/;

/** What is left of a line when its prompt is gone; null without a prompt. */
export function withoutPrompt(line: string): string | null {
  const found = prompt.exec(line);
  return found && found[0].length < line.trimEnd().length ? line.slice(found[0].length) : null;
}

/**
 * The lines one types. Where prompts mark them, the other lines are output and go, except comments and the lines an open
 * command needs (`\`, a heredoc, `do … done`). Without prompts, every line stays.
 */
export function typedLines(lines: readonly SourceLine[], language: string): SourceLine[] {
  const strip = prompterOf(lines, language);
  if (!strip) return [...lines];
  const typed: SourceLine[] = [];
  let scan = scanOf(language);
  for (const { text, line } of lines) {
    const open = openAfter(scan);
    const bare = open ? text.replace(/^\s{0,8}(?:>|\.\.\.|[\w-]{1,40}[-'"(][#>])\s/, "") : strip(text);
    if (bare !== null) {
      if (!open) scan = scanOf(language);
      scan.read(bare);
      typed.push({ text: bare, line });
    } else if (/^\s*(?:#|--\s|\/\/)/.test(text) || (text.trim() === "" && typed.length > 0)) typed.push({ text, line });
  }
  while (typed.at(-1)?.text.trim() === "") typed.pop();
  return typed;
}

/** How prompts are taken off in this fence; null where none are used. */
function prompterOf(lines: readonly SourceLine[], language: string): ((line: string) => string | null) | null {
  const filled = lines.filter(({ text }) => text.trim() !== "");
  if (filled.some(({ text }) => withoutPrompt(text) !== null)) return withoutPrompt;
  const taking = (sign: RegExp) => (line: string) => (sign.test(line) ? line.replace(sign, "") : null);
  const quoted = filled.filter(({ text }) => quotePrompt.test(text));
  const allQuoted = quoted.length > 0 && quoted[0] === filled[0];
  if (allQuoted && quoted.every(({ text }) => looksLikeCommand(text.replace(quotePrompt, "")))) return taking(quotePrompt);
  // `# ` is a comment unless nothing else could be the command and every such line is one.
  const root = filled.filter(({ text }) => rootPrompt.test(text));
  const rest = filled.filter(({ text }) => !rootPrompt.test(text));
  const console = /^(?:console|terminal|shell-?session|sh-session)$/i.test(language);
  const isRoot =
    root.length > 0 &&
    root[0] === filled[0] &&
    root.every(({ text }) => looksLikeCommand(text.replace(rootPrompt, ""))) &&
    (console || !rest.some(({ text }) => looksLikeCommand(text)));
  return isRoot ? taking(rootPrompt) : null;
}

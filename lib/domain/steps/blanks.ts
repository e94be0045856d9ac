import { placeholdersIn } from "./placeholders.ts";
import type { Step } from "./rows.ts";

/** A text longer than this is a file, not a command somebody wrote with gaps in it. */
const mostRead = 20_000;
const kept = new WeakMap<Step, readonly string[]>();

/** The blanks somebody must fill before a step can be done as it is written: `<release tag>`, `____`, `YYYYMMDD`. */
export function blanksOf(step: Step): readonly string[] {
  const known = kept.get(step);
  if (known) return known;
  // “[Track] Pick the team” begins with a tag; what a comment of a command says is not run.
  const inTitle = placeholdersIn(step.title, 1).filter(({ text }) => !text.startsWith("["));
  const inCommands = step.commands.flatMap(({ text }) => (text.length > mostRead ? [] : placeholdersIn(withoutComments(text), 1)));
  // Variables of the shell are filled by the shell.
  const found = [...inTitle, ...inCommands].map(({ text }) => text).filter((text) => !text.startsWith("$") && !text.startsWith("[-"));
  const blanks = [...new Set(found)];
  kept.set(step, blanks);
  return blanks;
}

const withoutComments = (text: string) =>
  text
    .split("\n")
    .filter((line) => !/^\s*(?:#|--|\/\/)/.test(line))
    .join("\n");

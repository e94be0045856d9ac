import clsx from "clsx";
import type { Difference } from "#lib/domain/document/revision/difference.ts";

/** What is longer than this, both values together, does not fit in a line. */
const long = 120;

/** Old → new; of texts with lines of their own only those that differ. */
export function DifferenceValue({ difference: { from, to, field } }: { difference: Difference }) {
  const code = field === "commands";
  if (!code && from.length + to.length < long && !/\n/.test(from + to))
    return (
      <span className="wrap-anywhere">
        <span className={from ? "text-muted line-through decoration-faint" : "text-faint"}>{from || "none"}</span>
        <span aria-hidden> → </span>
        <span className="sr-only"> becomes </span>
        <span className={to ? undefined : "text-faint"}>{to || "none"}</span>
      </span>
    );
  const [was, becomes] = whereTheyDiffer(from, to);
  return (
    <span className="flex flex-col gap-1 pt-1">
      <Block word="Was" text={was} code={code} />
      <Block word="Becomes" text={becomes} code={code} />
    </span>
  );
}

function Block({ word, text, code }: { word: string; text: string; code: boolean }) {
  return (
    <span className="block">
      <span className="caption">{word}</span>
      <span className={clsx("block text-xs wrap-anywhere whitespace-pre-wrap", code && "num", !text && "text-faint")}>
        {text || "none"}
      </span>
    </span>
  );
}

/** Two texts without the lines they begin and end with alike; `…` stands for those. */
function whereTheyDiffer(from: string, to: string): [string, string] {
  const [old, fresh] = [from.split("\n"), to.split("\n")];
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const cut = (lines: string[]) => {
    const middle = lines
      .slice(head, lines.length - tail)
      .join("\n")
      .trim();
    return middle && [head > 0 ? "…" : "", middle, tail > 0 ? "…" : ""].filter(Boolean).join("\n");
  };
  return [cut(old), cut(fresh)];
}

import { whyLine } from "../../lib/runbook/why.ts";
import { Refused } from "../start/say.ts";

/** Prints what a line was taken as and why, which recognizers took it, and why the others did not. */
export function printWhy(markdown: string, line: string): number {
  const why = /^\d{1,7}$/.test(line) ? whyLine(markdown, Number(line)) : null;
  const last = markdown.split("\n").length;
  if (!why)
    throw new Refused(
      `There is no line “${line}”. The document has the lines 1 to ${last}; what is not Markdown is counted as it is converted.`,
    );
  const width = Math.max(...why.others.map(({ piece }) => piece.length));
  console.log(
    [
      `${line}: ${why.text || "(a blank line)"}`,
      ...(why.above.length > 0 ? [`   below ${why.above.join(", ")}`] : []),
      ...(why.topic ? [`   the words above it speak of: ${why.topic}`] : []),
      "",
      ...(why.taken.length > 0 ? why.taken : [{ as: "nothing of its own", sure: "sure", why: "It is part of what stands around it." }]).map(
        (taken) => `${taken.as} (${taken.sure}): ${taken.why}`,
      ),
      ...(why.found.length > 0 ? ["", `taken by: ${why.found.join(", ")}`] : []),
      "",
      "not by",
      ...why.others.map(({ piece, why: reason }) => `  ${piece.padEnd(width)}  ${reason}`),
    ].join("\n"),
  );
  return 0;
}

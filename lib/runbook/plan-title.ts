import type { Root } from "mdast";
import { withoutSymbols } from "../domain/messages/plain-line.ts";
import { labelOf } from "./text/label.ts";
import { linesOf } from "./text/lines-of.ts";
import { plainText } from "./text/plain-text.ts";
import { shorten, withoutNumber } from "./text/title.ts";

/** The plan's title: front matter, else the first H1, else what a comment suggests, else the first heading, else the first line with words. */
export function planTitle(root: Root, lines: readonly string[]): string {
  const matter = root.children.find((node) => node.type === "yaml");
  const named = (key: RegExp) =>
    matter &&
    key
      .exec(matter.value)?.[1]
      ?.replace(/^(["'])(.*)\1\s*$/, "$2")
      .trim();
  const told = named(/^title[ \t]*:[ \t]*(.+)$/im);
  if (told && told !== "~" && told !== "null") return tidy(told);
  const headings = root.children.filter((node) => node.type === "heading");
  const [first] = root.children.filter((node) => node.type !== "yaml" && node.type !== "html" && node.type !== "thematicBreak");
  const top = headings.find((node) => node.depth === 1);
  // A bold line at the very beginning is a title that nobody marked as one.
  if (!top && first?.type === "paragraph" && labelOf(first)?.bold && linesOf(first).line === linesOf(first).endLine)
    return tidy(plainText(first.children));
  // An issue template says in a comment what its issues are to be called.
  const suggested = top
    ? undefined
    : root.children.flatMap((node) =>
        node.type === "html" ? (/^<!--\s*title(?: suggestion)?\s*:\s*([^\n]{3,200}?)\s*-->/iu.exec(node.value)?.[1] ?? []) : [],
      )[0];
  if (suggested) return tidy(suggested);
  // An issue form has a name where its issues have titles; one of several alike headings is none.
  const form = named(/^name[ \t]*:[ \t]*(.+)$/m);
  const [lead] = headings;
  if (!top && form && lead && headings.filter(({ depth }) => depth === lead.depth).length > 1) return tidy(form);
  const heading = top ?? lead;
  if (heading) return tidy(plainText(heading.children));
  if (form) return tidy(form);
  const said = lines.slice(matter ? linesOf(matter).endLine : 0).filter((line) => /[\p{L}\p{N}]/u.test(line));
  const text = (isSentence(said[0] ?? "") ? said.slice(1, 8).find(isShort) : undefined) ?? said[0] ?? "";
  return tidy(text.replace(/^[\s>#*+-]*(?:\[[ xX]?\]\s*)?/, "").replace(/[*_`]/g, ""));
}

/** Whole sentences introduce a document; a short line below them is what it is called. */
const isSentence = (line: string): boolean => line.length > 100;
const isShort = (line: string): boolean => /^\p{L}[^.:;,!?]{8,70}$/u.test(line.trim());

function tidy(title: string): string {
  return shorten(withoutNumber(withoutSymbols(title)).replace(/\s+/g, " "));
}

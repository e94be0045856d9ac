import type { Root } from "mdast";
import { plainText } from "./plain-text.ts";
import { shorten, withoutNumber } from "./read-title.ts";
import { withoutSymbols } from "./words.ts";

/** The plan's title: front matter, else the first H1, else the first heading, else the first line with words. */
export function planTitle(root: Root, lines: readonly string[]): string {
  const matter = root.children.find((node) => node.type === "yaml");
  const named = matter && /^title\s*:\s*(.+)$/m.exec(matter.value)?.[1]?.replace(/^(["'])(.*)\1\s*$/, "$2");
  if (named?.trim()) return tidy(named);
  const headings = root.children.filter((node) => node.type === "heading");
  const heading = headings.find((node) => node.depth === 1) ?? headings[0];
  if (heading) return tidy(plainText(heading.children));
  const text = lines.find((line) => /[\p{L}\p{N}]/u.test(line)) ?? "";
  return tidy(text.replace(/^[\s>#*+-]*(?:\[[ xX]?\]\s*)?/, "").replace(/[*_`]/g, ""));
}

function tidy(title: string): string {
  return shorten(withoutNumber(withoutSymbols(title)).replace(/\s+/g, " "));
}

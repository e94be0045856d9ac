import type { BlockContent, PhrasingContent, Table } from "mdast";
import type { Block } from "../blocks/block.ts";
import type { Link } from "../reading.ts";
import { hasBox } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainText } from "../text/plain-text.ts";
import { loneAddress, namedLinks } from "../values/named-link.ts";
import { isA, type Recognizer } from "./recognizer.ts";

export const links: Recognizer<Link> = {
  piece: "link",
  means:
    "A place to look something up: a line, a bullet or a row of two cells that is a name and an address, and nothing else. Addresses in a sentence, in work to do, in commands and in words to be sent are none.",
  example: "# Plan\n\nDashboard: https://grafana.example.com/d/ledger\n\n## Do\n\n- [ ] One\n",
  asks: [
    isA("list", "paragraph", "table"),
    { says: "stands in no words to be sent", holds: ({ topic }) => topic !== "messages" },
    { says: "is no work to do", holds: ({ block }) => !(block.type === "list" && hasBox(block)) },
  ],
  read: ({ block }, { boxes }) => {
    const work = new Set(boxes.filter(({ as }) => as === "step").map(({ line }) => line));
    return linksAt(block).filter(({ line }) => !work.has(line));
  },
};

function linksAt(block: Block["block"]): Link[] {
  if (block.type === "paragraph") return linesAt(block);
  if (block.type === "table") return rowsAt(block);
  if (block.type !== "list") return [];
  return block.children.flatMap(({ children: [first] }) => (first?.type === "paragraph" ? linesAt(first) : []));
}

function linesAt(paragraph: Extract<BlockContent, { type: "paragraph" }>): Link[] {
  const { line, endLine } = linesOf(paragraph);
  const found = namedLinks(paragraph.children);
  // A line of words to a line of the text, unless something ran across them.
  const isInLine = found.length === endLine - line + 1;
  return found.flatMap((each, index) => {
    const at = isInLine ? { line: line + index, endLine: line + index } : { line, endLine };
    return each ? [{ ...each, text: `${each.title}: ${each.url}`, ...at }] : [];
  });
}

function rowsAt(table: Table): Link[] {
  return table.children.slice(1).flatMap((row) => {
    const [name, place, ...more] = row.children.map(({ children }): PhrasingContent[] => children);
    const url = name && place && more.length === 0 ? loneAddress(place) : null;
    const title = name ? plainText(name) : "";
    if (!url || !/\p{L}{2}/u.test(title) || title.length > 80 || /^https?:/i.test(title)) return [];
    return [{ title, url, text: `${title}: ${url}`, ...linesOf(row) }];
  });
}

import type { PhrasingContent } from "mdast";
import { webAddress } from "#lib/domain/kernel/web-address.ts";
import { tellsWhatToDo } from "./imperative.ts";

/** A line that is nothing but a name and an address. */
export type NamedLink = { title: string; url: string };

type Piece = string | { url: string; text: string };

/** The lines of a paragraph or cell as words and links; code stays code, so that no address in it counts. */
function linesIn(nodes: readonly PhrasingContent[]): Piece[][] {
  const lines: Piece[][] = [[]];
  const add = (piece: Piece) => lines.at(-1)?.push(piece);
  const visit = (node: PhrasingContent) => {
    if (node.type === "break") lines.push([]);
    else if (node.type === "text")
      for (const [index, text] of node.value.split("\n").entries()) {
        if (index > 0) lines.push([]);
        add(text);
      }
    else if (node.type === "image") add({ url: node.url, text: node.alt ?? "" });
    else if (node.type === "link") add({ url: node.url, text: wordsOf(node.children) });
    // A gap, `<id>`, is read as an element.
    else if (node.type === "html") {
      if (/^<br\b/i.test(node.value)) lines.push([]);
      else add(node.value);
    } else if (node.type === "inlineCode") add(`\`${node.value}\``);
    // What is struck out holds no longer.
    else if ("children" in node && node.type !== "delete") for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return lines;
}

const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes.map((node) => ("value" in node ? node.value : "children" in node ? wordsOf(node.children) : "")).join("");

/** An address of somebody’s, whole: none of this machine, and none that a gap stands in. */
const address = /^https?:\/\/(?!localhost\b|127\.|0\.0\.0\.0|\[)[^\s<>{}[\]$`"|\\%]+(?:%[0-9A-Fa-f]{2}[^\s<>{}[\]$`"|\\%]*)*$/i;
const addressIn = (typed: string): string | null => (address.test(typed) ? webAddress(typed) : null);

const bare = /^([\s\S]*?)(https?:\/\/\S+?)[.,;]?\s*$/i;
/** “See the runbook: …”, “Siehe …”: the word that points there is no part of the name. */
const pointing =
  /^(?:please\s+)?(?:see(?:\s+also)?|refer to|siehe(?:\s+auch)?|voir(?:\s+aussi)?|zie(?:\s+ook)?|v(?:é|e)ase|ver|veja)\b\s*(?:the\s+|our\s+|die\s+|das\s+|den\s+|le\s+|la\s+|l[’']|de\s+|het\s+|el\s+|o\s+|a\s+)?/i;
/** An example shows how something looked elsewhere; “or …” goes on with what stood before. */
const example =
  /^(?:e\.?\s?g\.?|or|example|sample|prior art|for (?:an )?example|beispiel|z\.?\s?b\.?|exemple|p\.?\s?ex\.?|ejemplo|exemplo|bijvoorbeeld|voorbeeld)\b/i;

/** What each line of a paragraph says, where that is a name and an address and nothing else; null for any other line. */
export const namedLinks = (nodes: readonly PhrasingContent[]): (NamedLink | null)[] => linesIn(nodes).map(namedLink);

/** The address a cell is, and nothing else; null for any other cell. */
export function loneAddress(nodes: readonly PhrasingContent[]): string | null {
  const [line = [], ...more] = linesIn(nodes);
  const said = more.length === 0 ? partsOf(line) : null;
  return said && said.before.trim() === "" ? said.url : null;
}

function partsOf(line: readonly Piece[]): { before: string; url: string; text: string } | null {
  const links = line.filter((piece) => typeof piece !== "string");
  const [link] = links;
  const at = line.findIndex((piece) => typeof piece !== "string");
  const words = (pieces: readonly Piece[]) => pieces.filter((piece) => typeof piece === "string").join("");
  if (link) {
    const after = words(line.slice(at + 1));
    const url = addressIn(link.url);
    if (links.length > 1 || !url || !/^[\s.;,)]*$/.test(after)) return null;
    return { before: words(line.slice(0, at)), url, text: link.text };
  }
  const [, before = "", typed = ""] = bare.exec(words(line)) ?? [];
  const url = addressIn(typed);
  return url ? { before, url, text: "" } : null;
}

function namedLink(line: readonly Piece[]): NamedLink | null {
  const said = partsOf(line);
  if (!said) return null;
  const { before, url, text } = said;
  const head = before.replace(/\s+/g, " ").trim();
  const label = head
    .replace(pointing, "")
    .replace(/\s*[:：–—-]+\s*\(?$/u, "")
    .trim();
  // Words that go on into the address are a sentence, and speak of more than where something stands.
  const isLabel = /[:：–—-]\s*\(?$/u.test(head) || head.replace(pointing, "").trim() === "";
  if (head !== "" && !isLabel) return null;
  const isNamed = text.trim() !== "" && !/^https?:/i.test(text);
  const title = (label || (isNamed ? text : "")).replace(/\s+/g, " ").trim();
  if (/[@<>]/.test(title) || (title.split(" ").length > 2 && tellsWhatToDo(title))) return null;
  if (title === "" || title.length > 80 || title.split(" ").length > 8 || !/\p{L}{2}/u.test(title) || example.test(title)) return null;
  // What stood behind a pointing word begins a line now; a name of its own is written as it is.
  return { title: pointing.test(head) ? title.charAt(0).toUpperCase() + title.slice(1) : title, url };
}

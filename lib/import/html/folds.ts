import type { Element, ElementContent } from "hast";
import type { Nodes, Root } from "mdast";
import { isAsideTitle } from "../../runbook/text/folded.ts";
import { element } from "./elements.ts";

/** Stand for the tags on the way to Markdown, which has none of its own; no page has these signs. */
const opens = "\uE0F0";
const closes = "\uE0F1";

/** What a page folds away as another way to do something stays folded; null where its title says nothing of the kind. */
export function foldOf(title: string, content: ElementContent[]): Element[] | null {
  if (!isAsideTitle(title)) return null;
  const marked = (value: string) => element("p", [{ type: "text", value }]);
  return [marked(`${opens}${title}`), ...(content as Element[]), marked(closes)];
}

/** Puts the tags where their signs stand. */
export function withFoldTags(root: Root): Root {
  place(root);
  return root;
}

function place(node: Nodes): void {
  if (!("children" in node)) return;
  for (const [at, child] of node.children.entries()) {
    const [text] = child.type === "paragraph" ? child.children : [];
    const said = text?.type === "text" ? text.value : "";
    const title = said.slice(1).replace(/[<>&]/g, " ").trim();
    if (said.startsWith(opens)) node.children[at] = { type: "html", value: `<details>\n<summary>${title}</summary>` };
    else if (said.startsWith(closes)) node.children[at] = { type: "html", value: "</details>" };
    else place(child);
  }
}

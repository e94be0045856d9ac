import type { Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { plainText } from "../runbook/text/plain-text.ts";
import { nameIn } from "../runbook/values/role-words.ts";

const clock =
  /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:-|–|—|to|bis|à|a|até) ?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?)?(?: uhr| h)?[\s:–—-]+(?=\p{L})/iu;
const longest = 300;
const bracket = /\s*\(([^()]{2,60})\)\s*$/u;

/**
 * A page without a list may tell what happens when line by line: `21:00 – 22:00 Freeze (Ana)`. Two such lines and more are
 * steps; where all of them end in a name in brackets, these are their owners.
 */
export function withTimedLines(root: Root): Root {
  const children: RootContent[] = [];
  let run: Paragraph[] = [];
  const close = () => {
    if (run.length < 2) children.push(...run);
    else children.push({ type: "list", ordered: false, spread: false, children: itemsOf(run) });
    run = [];
  };
  for (const block of root.children) {
    if (block.type === "paragraph" && isTimed(block)) run.push(block);
    else {
      close();
      children.push(block);
    }
  }
  close();
  return { ...root, children };
}

function isTimed(block: Paragraph): boolean {
  const text = plainText(block.children);
  return text.length <= longest && clock.test(text) && block.children.every(({ type }) => type !== "break");
}

function itemsOf(run: readonly Paragraph[]) {
  const names = run.map((block) => nameIn(bracket.exec(plainText(block.children))?.[1] ?? ""));
  const owned = names.every((name) => name !== null);
  return run.map((block, at) => {
    const said = plainText(block.children).replace(bracket, "");
    const words: PhrasingContent[] = owned ? [{ type: "text", value: `${said} — Owner: ${names[at] ?? ""}` }] : block.children;
    return { type: "listItem" as const, checked: false, spread: false, children: [{ type: "paragraph" as const, children: words }] };
  });
}

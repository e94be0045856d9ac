import type { Html, Root, RootContent } from "mdast";
import { hasBox } from "./checkbox.ts";
import { linesOf } from "./lines-of.ts";
import { plainText } from "./plain-text.ts";

/** What such a fold holds is another way, an explanation or an answer, even with boxes in it. */
const aside =
  /instead|alternativ|option\b|variant|optie\b|opci[oó]n|opção|handmatig|voorbeeld|by hand|manual(?:ly)?\b|otherwise|fall-?back|troubleshoot|example|sample|output|background|why\b|details? on|stattdessen|von hand|sonst|beispiel|à la main|sinon|exemple|a mano|de otro modo|ejemplo|à mão|exemplo|手動|代替/iu;

/** Whether the title of a fold says that another way, an explanation or an answer is in it. */
export const isAsideTitle = (title: string): boolean => aside.test(title.slice(0, 300));

/**
 * What is folded away (`<details>`) beside boxes and has none itself is no work that has to be done: it is one note, shown
 * with what stands above it. A document that folds its work keeps it.
 */
export function withFolds(root: Root): Root {
  if (!root.children.some((block) => begins(block))) return root;
  const children: RootContent[] = [];
  for (let at = 0; at < root.children.length; at++) {
    const block = root.children[at];
    if (!block) continue;
    const end = begins(block) ? endOf(root.children, at) : -1;
    const within = end > at ? root.children.slice(at, end + 1) : [];
    if (end > at && isAside(within, root)) {
      children.push(asOne(within));
      at = end;
    } else children.push(block);
  }
  return { ...root, children };
}

const begins = (block: RootContent) =>
  block.type === "html" && /^<details\b/i.test(block.value.trim()) && !/<\/details>/i.test(block.value);

/** Where the fold that begins here ends; -1 where it never does, or another one begins in it. */
function endOf(blocks: readonly RootContent[], from: number): number {
  for (let at = from + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.type === "heading") return -1;
    if (block?.type !== "html") continue;
    if (/<\/details>/i.test(block.value)) return at;
    if (/<details\b/i.test(block.value)) return -1;
  }
  return -1;
}

function isAside(within: readonly RootContent[], root: Root): boolean {
  const boxed = within.some(hasBox);
  const summary = within.flatMap((block) =>
    block.type === "html" ? [block.value] : block.type === "paragraph" ? [plainText(block.children)] : [],
  );
  if (aside.test(/<summary[^>]{0,200}>([\s\S]{0,300}?)<\/summary>/i.exec(summary.join("\n"))?.[1] ?? "")) return true;
  return !boxed && root.children.some((block) => !within.includes(block) && hasBox(block));
}

function asOne(within: readonly RootContent[]): Html {
  const [first, last] = [within[0], within.at(-1)];
  const value = within.flatMap((block) => (block.type === "html" ? [block.value] : [])).join("\n");
  const start = first?.position?.start ?? { line: 1, column: 1 };
  const end = last?.position?.end ?? { line: linesOf(within.at(-1) ?? { type: "html", value: "" }).endLine, column: 1 };
  return { type: "html", value, position: { start, end } };
}

/** Whether a block is such a fold made one. */
export const isFold = (block: RootContent): boolean =>
  block.type === "html" && /^<details\b/i.test(block.value.trim()) && /<\/details>/i.test(block.value);

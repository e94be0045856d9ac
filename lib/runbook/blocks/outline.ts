import type { Heading, Root, RootContent } from "mdast";
import { linesOf } from "../text/lines-of.ts";

/** A heading with what stands under it; the root has none. Lines are 1-based and inclusive, sub-sections included. */
export type Section = { heading: Heading | null; depth: number; blocks: RootContent[]; sections: Section[]; line: number; endLine: number };

/** Nests the flat document by its headings. A skipped level (H1, H3) nests like the next one. */
export function outline(root: Root): Section {
  const top: Section = { heading: null, depth: 0, blocks: [], sections: [], line: 1, endLine: 1 };
  let open: Section[] = [top];
  for (const block of root.children) {
    const { line, endLine } = linesOf(block);
    if (block.type === "heading") {
      open = open.filter((section) => section.depth < block.depth);
      const section: Section = { heading: block, depth: block.depth, blocks: [], sections: [], line, endLine };
      open.at(-1)?.sections.push(section);
      open.push(section);
    } else {
      open.at(-1)?.blocks.push(block);
    }
    for (const section of open) section.endLine = endLine;
  }
  return underOneTitle(top);
}

/**
 * People also write their phases as headings of the first level, below a title that has only words, or below none. They stand one level
 * deeper then, as they do in other documents; where such a heading holds several sections of its own, the document is several.
 */
function underOneTitle(top: Section): Section {
  const [first, ...others] = top.sections.filter(({ depth }) => depth === 1);
  if (!first || others.length === 0 || others.some(({ sections }) => sections.length > 1)) return top;
  const saysOnly =
    first.sections.length === 0 && first.blocks.every(({ type }) => type === "paragraph" || type === "html" || type === "yaml");
  if (!saysOnly && first.sections.length > 1) return top;
  const before = top.sections.slice(0, top.sections.indexOf(first));
  if (!saysOnly) return { ...top, sections: [...before, ...[first, ...others].map(deepened)] };
  return { ...top, sections: [...before, { ...first, sections: others.map(deepened), endLine: top.endLine }] };
}

const deepened = (section: Section): Section => ({ ...section, depth: section.depth + 1, sections: section.sections.map(deepened) });

import type { Element, ElementContent, Root } from "hast";
import { type Components, toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ComponentProps } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { openClass } from "#components/markdown/markdown-look.ts";
import { openPieces } from "#lib/domain/messages/spans.ts";
import { toSafeHast } from "#lib/runbook/text/to-safe-hast.ts";

// The headings of a note are no headings of the page it stands on.
const Heading = ({ children }: ComponentProps<"h2">) => <p className="font-semibold text-text">{children}</p>;

const components: Partial<Components> = {
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  a: ({ children, href }) =>
    href ? (
      <a href={href} rel="noreferrer" target="_blank" className="underline decoration-edge underline-offset-2 hover:decoration-text">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  input: ({ checked }) => (
    <input type="checkbox" checked={checked} disabled aria-label={checked ? "ticked" : "not ticked"} className="mr-1.5 align-middle" />
  ),
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <pre tabIndex={0}>{children}</pre>
  ),
  // A wide table scrolls by itself and leaves the page alone.
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section aria-label="Table" tabIndex={0} className="overflow-x-auto">
      <table className="text-xs">{children}</table>
    </section>
  ),
};

export type MarkdownElementsProps = {
  text: string;
  /** Whether what looks like HTML stands as it was typed. */
  tags?: "left-out" | "shown";
  /** Pieces of the text that are marked where they stand. */
  marked?: readonly string[];
};

/** The elements of a Markdown text, shown safely: it is parsed to a tree and cleaned, never put in as HTML. */
export default function MarkdownElements({ text, tags, marked = [] }: MarkdownElementsProps) {
  const tree = toSafeHast(text, tags);
  return toJsxRuntime(marked.length > 0 ? withMarks(tree, marked) : tree, { Fragment, jsx, jsxs, components });
}

function withMarks<Parent extends Root | Element>(parent: Parent, marked: readonly string[]): Parent {
  const children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === "text")
      return openPieces(child.value, marked).map(({ text, isOpen }) => {
        const piece = { type: "text" as const, value: text };
        return isOpen ? { type: "element", tagName: "mark", properties: { className: openClass }, children: [piece] } : piece;
      });
    if (child.type === "element") return [withMarks(child, marked)];
    return child.type === "comment" ? [child] : [];
  });
  return { ...parent, children };
}

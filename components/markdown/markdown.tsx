import clsx from "clsx";
import { type Components, toJsxRuntime } from "hast-util-to-jsx-runtime";
import { type ComponentProps, memo } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { toSafeHast } from "#lib/runbook/text/to-safe-hast.ts";

export type MarkdownProps = { text: string; className?: string };

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

const look = clsx(
  "flex min-w-0 flex-col gap-2 text-sm wrap-anywhere",
  "[&_ul]:list-disc [&_ul]:pl-5 [&_ol]:list-decimal [&_ol]:pl-5 [&_li>p]:inline [&_.contains-task-list]:list-none [&_.contains-task-list]:pl-0",
  "[&_code]:rounded-sm [&_code]:bg-bg [&_code]:px-1 [&_code]:font-mono [&_code]:text-[0.92em]",
  "[&_pre]:overflow-x-auto [&_pre]:rounded-lg [&_pre]:border [&_pre]:bg-bg [&_pre]:px-3 [&_pre]:py-2 [&_pre]:text-xs [&_pre_code]:bg-transparent [&_pre_code]:p-0",
  "[&_blockquote]:border-l-2 [&_blockquote]:pl-3 [&_hr]:border-line",
  "[&_td]:border-b [&_td]:py-1 [&_td]:pr-4 [&_td]:align-top [&_th]:border-b [&_th]:py-1 [&_th]:pr-4 [&_th]:text-left [&_th]:font-medium",
);

/** Markdown somebody wrote, shown safely: it is parsed to a tree and cleaned, never put in as HTML. */
export const Markdown = memo(function Markdown({ text, className }: MarkdownProps) {
  return <div className={clsx(look, className)}>{toJsxRuntime(toSafeHast(text), { Fragment, jsx, jsxs, components })}</div>;
});

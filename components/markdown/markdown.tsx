import clsx from "clsx";
import { lazy, memo, Suspense } from "react";
import type { MarkdownElementsProps } from "#components/markdown/markdown-elements.tsx";
import { markdownLook } from "#components/markdown/markdown-look.ts";

export type MarkdownProps = MarkdownElementsProps & { className?: string };

// The parser is heavy, and many pages show no Markdown: it is sent with the first text.
const Elements = lazy(() => import("./markdown-elements.tsx"));

/** Markdown somebody wrote. Until its parser is there, its words stand as they were typed. */
export const Markdown = memo(function Markdown({ className, ...given }: MarkdownProps) {
  return (
    <div className={clsx(markdownLook, className)}>
      <Suspense fallback={<p className="whitespace-pre-wrap">{given.text}</p>}>
        <Elements {...given} />
      </Suspense>
    </div>
  );
});

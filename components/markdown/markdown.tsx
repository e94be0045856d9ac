import clsx from "clsx";
import { lazy, memo, Suspense } from "react";

export type MarkdownProps = { text: string; className?: string };

// The parser is heavy, and many pages show no Markdown: it is sent with the first text.
const Elements = lazy(() => import("./markdown-elements.tsx"));

const look = clsx(
  "flex min-w-0 flex-col gap-2 text-sm wrap-anywhere",
  "[&_ul]:list-disc [&_ul]:pl-5 [&_ol]:list-decimal [&_ol]:pl-5 [&_li>p]:inline [&_.contains-task-list]:list-none [&_.contains-task-list]:pl-0",
  "[&_code]:rounded-sm [&_code]:bg-bg [&_code]:px-1 [&_code]:font-mono [&_code]:text-[0.92em]",
  "[&_pre]:overflow-x-auto [&_pre]:rounded-lg [&_pre]:border [&_pre]:bg-bg [&_pre]:px-3 [&_pre]:py-2 [&_pre]:text-xs [&_pre_code]:bg-transparent [&_pre_code]:p-0",
  "[&_blockquote]:border-l-2 [&_blockquote]:pl-3 [&_hr]:border-line",
  "[&_td]:border-b [&_td]:py-1 [&_td]:pr-4 [&_td]:align-top [&_th]:border-b [&_th]:py-1 [&_th]:pr-4 [&_th]:text-left [&_th]:font-medium",
);

/** Markdown somebody wrote. Until its parser is there, its words stand as they were typed. */
export const Markdown = memo(function Markdown({ text, className }: MarkdownProps) {
  return (
    <div className={clsx(look, className)}>
      <Suspense fallback={<p className="whitespace-pre-wrap">{text}</p>}>
        <Elements text={text} />
      </Suspense>
    </div>
  );
});

import clsx from "clsx";

/** How Markdown somebody wrote looks, around its elements. */
export const markdownLook = clsx(
  "flex min-w-0 flex-col gap-2 text-sm wrap-anywhere",
  "[&_ul]:list-disc [&_ul]:pl-5 [&_ol]:list-decimal [&_ol]:pl-5 [&_li>p]:inline [&_.contains-task-list]:list-none [&_.contains-task-list]:pl-0",
  "[&_code]:rounded-sm [&_code]:bg-bg [&_code]:px-1 [&_code]:font-mono [&_code]:text-[0.92em]",
  "[&_pre]:overflow-x-auto [&_pre]:rounded-lg [&_pre]:border [&_pre]:bg-bg [&_pre]:px-3 [&_pre]:py-2 [&_pre]:text-xs [&_pre_code]:bg-transparent [&_pre_code]:p-0",
  "[&_blockquote]:border-l-2 [&_blockquote]:pl-3 [&_hr]:border-line",
  "[&_td]:border-b [&_td]:py-1 [&_td]:pr-4 [&_td]:align-top [&_th]:border-b [&_th]:py-1 [&_th]:pr-4 [&_th]:text-left [&_th]:font-medium",
);

/** The same for the words of a message, where a line is a line. */
export const messageLines = "[&_p]:whitespace-pre-line";

/** What is still open, by its shape and not by its colour alone. */
export const openClass = "rounded-sm border border-dashed border-hold bg-hold-soft px-0.5 text-hold";

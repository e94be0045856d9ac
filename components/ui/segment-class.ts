/** Options side by side in one frame, the chosen one raised. */
export const segments = {
  frame: "inline-flex max-w-full items-center gap-0.5 overflow-x-auto rounded-lg border border-line bg-bg p-0.5",
  option:
    "inline-flex h-6.5 items-center gap-1.5 rounded-md border border-transparent px-2.5 text-xs font-medium whitespace-nowrap text-muted transition-colors hover:text-text pointer-coarse:h-11",
  chosen: "data-active:border-line data-active:bg-raise data-active:text-text",
};

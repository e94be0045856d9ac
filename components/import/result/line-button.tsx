"use client";

import { use } from "react";
import { ReviewContext } from "#components/import/review-context.ts";

/** The lines a row came from; pressing it shows them. */
export function LineButton({ line, endLine }: { line: number; endLine: number }) {
  const { showLines } = use(ReviewContext);
  return (
    <button
      type="button"
      aria-label={line === endLine ? `Show line ${line}` : `Show lines ${line}–${endLine}`}
      onClick={showLines}
      className="num tap mt-1 shrink-0 rounded-sm text-caption leading-4 text-faint hover:text-text max-sm:mt-0 max-sm:grid max-sm:min-h-11 max-sm:min-w-11 max-sm:place-items-center max-sm:justify-items-end"
    >
      {line === endLine ? line : `${line}–${endLine}`}
    </button>
  );
}

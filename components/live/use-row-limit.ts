"use client";

import { startTransition, useEffect, useState } from "react";
import { idle } from "#lib/later.ts";

/** More than anybody sees of a page before it is alive. */
const firstRows = 32;
/** How many more are drawn at a time, at the most. */
const moreRows = 400;

/**
 * How many of a page's `total` rows it draws now. A server that drew thousands would answer nobody else meanwhile, and send each of them
 * twice, drawn and told; a browser that took over hundreds before the page is alive would answer nobody who taps. So the first ones come with
 * the page, and the others as the browser finds time; all of them where the address names one. `least`: so many are needed in any case.
 */
export function useRowLimit(total: number, least = 0): number {
  const [limit, setLimit] = useState(firstRows);
  useEffect(() => {
    if (limit >= total) return;
    if (location.hash) {
      setLimit(Number.POSITIVE_INFINITY);
      return;
    }
    let gone = false;
    idle(() => gone || startTransition(() => setLimit(limit + Math.min(limit, moreRows))));
    return () => {
      gone = true;
    };
  }, [limit, total]);
  return Math.max(limit, least);
}

"use client";

import { useSyncExternalStore } from "react";

/** More than anybody sees of a page before it is alive. */
const firstRows = 300;

/**
 * How many rows of a plan a page draws now. A server that drew thousands would answer nobody else meanwhile, and send each of them
 * twice, drawn and told: it draws the first ones, and the browser all as soon as the page is alive.
 */
export function useRowLimit(): number {
  return useSyncExternalStore(
    never,
    () => Number.POSITIVE_INFINITY,
    () => firstRows,
  );
}

const never = () => () => {};

"use client";

import { createContext, use } from "react";
import { useNow } from "#components/live/use-now.ts";

/** When the server rendered the page, in epoch ms. */
export const InitialNowContext = createContext<number | null>(null);

/** The server's time to the second, in epoch ms, for everything under an InitialNowContext. */
export function useSecond(): number {
  const initial = use(InitialNowContext);
  if (initial === null) throw new Error("useSecond is used outside an InitialNowContext");
  return useNow(initial);
}

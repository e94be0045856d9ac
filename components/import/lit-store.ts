"use client";

import { createContext, use, useSyncExternalStore } from "react";

/** What both panes point at: lines of the document, the row of the plan and the thing found that they went into. */
export type Lit = {
  line: number;
  endLine: number;
  row: string | null;
  found: string | null;
  /** Who pointed. The others scroll to it. */
  from: "document" | "plan" | "finding";
} | null;

/** Kept outside React's state: a moving pointer may wake two pieces, never ten thousand. */
export function createLitStore() {
  let lit: Lit = null;
  const listeners = new Set<() => void>();
  return {
    get: () => lit,
    set(next: Lit) {
      if (next?.row === lit?.row && next?.found === lit?.found && next?.line === lit?.line && next?.from === lit?.from) return;
      lit = next;
      for (const each of listeners) each();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export type LitStore = ReturnType<typeof createLitStore>;
export const LitContext = createContext<LitStore>(createLitStore());

/** What a component needs to know of what is lit; it renders again only when that changes. */
export function useLit<Known extends string | number | boolean>(select: (lit: Lit) => Known, server: Known): Known {
  const store = use(LitContext);
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => server,
  );
}

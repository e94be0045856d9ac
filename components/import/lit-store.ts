"use client";

import { createContext, use, useSyncExternalStore } from "react";
import type { Piece } from "#components/import/draft-pieces.ts";

/** The piece both panes point at, and which of them pointed. The other one scrolls to it. */
export type Lit = { piece: Piece; from: "document" | "plan" } | null;

/** Kept outside React's state: a moving pointer may wake two pieces, never ten thousand. */
export function createLitStore() {
  let lit: Lit = null;
  const listeners = new Set<() => void>();
  return {
    get: () => lit,
    set(next: Lit) {
      if (next?.piece.key === lit?.piece.key && next?.from === lit?.from) return;
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

/** Called when a line number is asked for: on a phone the document comes forward. */
export const ShowLinesContext = createContext<() => void>(() => {});

/** What a component needs to know of the lit piece; it renders again only when that changes. */
export function useLit<Known extends string | number | boolean>(select: (lit: Lit) => Known, server: Known): Known {
  const store = use(LitContext);
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => server,
  );
}

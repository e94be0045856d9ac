"use client";
import { useSyncExternalStore } from "react";

// The server's clock minus this browser's, in ms: people in one room must read one clock. Set by the stream.
let offset = 0;
let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

export function setServerTime(serverNow: number): void {
  offset = serverNow - Date.now();
}

/** The server's time now, in epoch ms, without subscribing. */
export function serverNow(): number {
  return Date.now() + offset;
}

/** A moment by this browser’s clock (epoch ms), by the server’s. */
export function atServer(here: number): number {
  return here + offset;
}

/** Calls back four times a second; answers with what ends it. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = serverNow();
    for (const each of listeners) each();
  }, 250);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || !timer) return;
    clearInterval(timer);
    timer = null;
  };
}

/**
 * The server's time, to the whole second, in epoch ms; renders again when the second changes. `initial` is what the
 * server rendered with, so that the first paint agrees.
 */
export function useNow(initial: number): number {
  return useSyncExternalStore(
    subscribe,
    () => Math.floor(now / 1000) * 1000,
    () => Math.floor(initial / 1000) * 1000,
  );
}

"use client";

import { useSyncExternalStore } from "react";

const key = "holdpoint.sound";
const listeners = new Set<() => void>();

/** Whether this device makes a sound for polls and NO-GOs; off until somebody wants it. */
export function useSoundOn(): boolean {
  return useSyncExternalStore(subscribe, soundOn, () => false);
}

/** The same, without subscribing. */
export function soundOn(): boolean {
  try {
    return localStorage.getItem(key) === "on";
  } catch {
    return false;
  }
}

export function setSoundOn(on: boolean): void {
  try {
    if (on) localStorage.setItem(key, "on");
    else localStorage.removeItem(key);
  } catch {
    // A forbidden store: it stays quiet.
  }
  for (const each of listeners) each();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

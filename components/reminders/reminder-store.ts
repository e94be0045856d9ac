"use client";

import { useSyncExternalStore } from "react";

const key = "holdpoint.reminders";
const toldKey = "holdpoint.told";
const listeners = new Set<() => void>();

/** Whether this device shows reminders outside the page as well: wanted here, and allowed by the browser. */
export const useRemindersOut = (): boolean => useSyncExternalStore(subscribe, remindersOut, () => false);

export function remindersOut(): boolean {
  try {
    return localStorage.getItem(key) === "on" && "Notification" in window && Notification.permission === "granted";
  } catch {
    return false;
  }
}

/** Wants them or not. Gives back why they cannot be had, where they cannot. */
export async function wantReminders(on: boolean): Promise<string | null> {
  if (on && !("Notification" in window)) return "This browser shows no notifications. The page itself reminds you.";
  const allowed = on ? await Notification.requestPermission() : "granted";
  try {
    if (on && allowed === "granted") localStorage.setItem(key, "on");
    else localStorage.removeItem(key);
  } catch {
    // A forbidden store: they stay off.
  }
  for (const each of listeners) each();
  return allowed === "granted"
    ? null
    : "Your browser does not allow notifications here. Allow them in its settings for this address; until then the page itself reminds you.";
}

/** Whether this was told in this tab before; from now on it was. A page that is loaded again repeats nothing. */
export function toldBefore(what: string): boolean {
  try {
    const told: unknown = JSON.parse(sessionStorage.getItem(toldKey) ?? "[]");
    const list = Array.isArray(told) ? told.filter((each) => typeof each === "string") : [];
    if (list.includes(what)) return true;
    sessionStorage.setItem(toldKey, JSON.stringify([...list, what].slice(-200)));
    return false;
  } catch {
    return false;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

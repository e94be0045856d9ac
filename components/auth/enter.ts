"use client";
import { signIn } from "next-auth/react";
import { tooManyAttempts } from "#lib/domain/workspace/password-words.ts";

/** What the clock on this device says in so many seconds. */
const clockIn = (seconds: number) => new Date(Date.now() + seconds * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

/** Signs in and goes on; a sentence where it did not work. The page loads anew, so nothing of an earlier visitor stays. */
export async function enter(how: "password" | "link", credentials: Record<string, string>, next: string): Promise<string | undefined> {
  const answer = await signIn(how, { ...credentials, redirect: false });
  if (answer?.ok && !answer.error) {
    location.assign(next);
    // The page is on its way; the button stays busy until it is there.
    return new Promise(() => {});
  }
  const wait = /^wait:(\d+)$/.exec(answer?.error ?? "")?.[1];
  if (wait) return tooManyAttempts(Number(wait), clockIn(Number(wait)));
  if (!answer || answer.status >= 500 || answer.error === "unavailable")
    return "The server could not look that up just now: its database does not answer. Your password was not looked at. Try again in a moment.";
  return how === "link"
    ? "This link has been used or has ended. The server prints a new one when it starts."
    : "That address and password do not go together.";
}

"use client";
import { signIn } from "next-auth/react";
import { tooManyAttempts } from "#lib/domain/workspace/password-words.ts";

/** Signs in and goes on; a sentence where it did not work. The page loads anew, so nothing of an earlier visitor stays. */
export async function enter(how: "password" | "link", credentials: Record<string, string>, next: string): Promise<string | undefined> {
  const answer = await signIn(how, { ...credentials, redirect: false });
  if (answer?.ok && !answer.error) {
    location.assign(next);
    // The page is on its way; the button stays busy until it is there.
    return new Promise(() => {});
  }
  const wait = /^wait:(\d+)$/.exec(answer?.error ?? "")?.[1];
  if (wait) return tooManyAttempts(Number(wait));
  if (!answer || answer.status >= 500) return "The server could not look that up just now. Try again in a moment.";
  return how === "link"
    ? "This link has been used or has ended. The server prints a new one when it starts."
    : "That address and password do not go together.";
}

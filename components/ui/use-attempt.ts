"use client";

import { useRef, useState, useTransition } from "react";

/** Work that may be refused. Nothing back means it worked; a sentence says why not. */
export type Attempt<Input> = (input: Input) => Promise<string | undefined> | string | undefined;

/** Runs an attempt once at a time and keeps its refusal until the next try. */
export function useAttempt<Input>(attempt: Attempt<Input>, onDone: () => void) {
  const [error, setError] = useState<string>();
  const [busy, start] = useTransition();
  // `busy` is what was drawn last: of two that come in one moment, as when a page has just come to life, the second must find the first.
  const running = useRef(false);

  function run(input: Input) {
    if (running.current) return;
    running.current = true;
    setError(undefined);
    start(async () => {
      const refusal = await settle(attempt, input);
      running.current = false;
      if (refusal) setError(refusal);
      else onDone();
    });
  }

  return { run, busy, error, fail: setError };
}

/** What is said of what never reached the server, or whose answer never came back. */
export const lostWords = "That did not get through. What you wrote is kept; try again.";

async function settle<Input>(attempt: Attempt<Input>, input: Input) {
  try {
    return await attempt(input);
  } catch {
    // An unknown error's message is for the log, not for people.
    return lostWords;
  }
}

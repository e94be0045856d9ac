"use client";

import { say } from "#components/live/say.ts";
import { notify } from "#components/ui/notify.ts";
import { lostWords } from "#components/ui/use-attempt.ts";
import { type Outcome, refusalIn, type Undone } from "#lib/domain/kernel/outcome.ts";

/** After so long without an answer a person is told that it takes its time, in ms. */
const slowMs = 3_000;
/** So long is an answer waited for. What comes later is not known to whoever asked, so they are told to look, in ms. */
const patienceMs = 60_000;

/** What never reached the server, or whose answer never came back. */
const unanswered: Undone = {
  state: "failed",
  words: "The server has not answered for a minute. Reload the page and look whether it was done before you try again.",
};

/**
 * What became of an act that goes straight to the server, as those outside of plans do: no outbox keeps it, so a cut line is a failure, and none waits
 * for ever. `lost` is said of what did not get through. Never throws.
 */
export async function asked<Given>(asking: Promise<Outcome<Given>>, lost = lostWords): Promise<Outcome<Given>> {
  const timers: ReturnType<typeof setTimeout>[] = [];
  const overdue = new Promise<Undone>((resolve) => {
    timers.push(setTimeout(() => notify("The server has not answered yet. Still waiting.", { tone: "info", id: "slow" }), slowMs));
    timers.push(setTimeout(() => resolve(unanswered), patienceMs));
  });
  const outcome = await Promise.race([asking.catch((): Undone => ({ state: "failed", words: lost })), overdue]);
  for (const timer of timers) clearTimeout(timer);
  return outcome;
}

/**
 * The same for a form: the sentence of a refusal, which is the form's to show, or nothing. That it was so already is said here, and `done` where it is
 * done and nobody would see it.
 */
export async function refused(asking: Promise<Outcome>, done?: string): Promise<string | undefined> {
  const outcome = await asked(asking);
  const refusal = refusalIn(outcome);
  if (outcome.state === "done" && done) notify(done);
  if (!refusal) say(outcome);
  return refusal;
}

/** The same for a button without a form: says what else than “done” became of it. True when it is done. */
export async function told(asking: Promise<Outcome>): Promise<boolean> {
  const outcome = await asked(asking);
  say(outcome);
  return outcome.state === "done";
}

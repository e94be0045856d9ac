"use client";

import { say } from "#components/live/say.ts";
import { notify } from "#components/ui/notify.ts";
import { type Outcome, refusalIn } from "#lib/domain/kernel/outcome.ts";
import { outcomeOf, outcomeWithin, type Told } from "#lib/live-client/outcome.ts";

/** Long enough for a server that answers, too short to be felt, in ms. */
const felt = 150;
/** What an act without a form waits until it is said to be unsent, in ms. */
const buttonPatienceMs = 1500;
/** What a dialog waits for a refusal; after that the act is in the outbox and the dialog may go, in ms. */
const dialogPatienceMs = 3000;
/** Where the browser itself knows that there is no network, nothing is worth waiting for, in ms. */
const offlineMs = 150;

const patience = (ms: number) => (navigator.onLine ? ms : offlineMs);

/** Waits for an outcome and, where the act goes on without one, sees to it that any other news than “done” is told later. */
async function outcomeOr(acting: Promise<Told>, ms: number, typed?: string): Promise<Outcome> {
  const outcome = await outcomeWithin(acting, patience(ms));
  if (outcome.state === "unsent") void acting.then((late) => say(outcomeOf(late), typed));
  return outcome;
}

/** Waits for an act that has no form of its own, and says what else than “done” became of it. True when it is done. */
export async function tell(acting: Promise<Told>, typed?: string): Promise<boolean> {
  const outcome = await outcomeOr(acting, buttonPatienceMs, typed);
  say(outcome, typed);
  return outcome.state === "done";
}

/** Does what follows from an act once it is so, however late the server answers: slowness takes nothing away. */
export async function onceDone(acting: Promise<Told>, follow: () => void): Promise<void> {
  const { state } = outcomeOf(await acting);
  if (state === "done" || state === "already") follow();
}

/** Takes something out of the plan, says so in `words` once it is out, and offers the way back. */
export async function takeOut(taking: Promise<Told>, words: string, putBack: () => Promise<Told>): Promise<void> {
  void tell(taking);
  if ((await taking).status === "done") notify(words, { undo: () => void tell(putBack()) });
}

/**
 * An act whose row shows by itself that it is not saved yet: speaks once, the good news if nothing else has come by the time it would
 * be felt, any other news whenever it comes.
 */
export async function tellMarked(acting: Promise<Told>, good?: () => void): Promise<void> {
  const outcome = await outcomeOr(acting, felt);
  if (outcome.state === "done" || outcome.state === "unsent") good?.();
  else say(outcome);
}

/** What became of an act out of a dialog. A refusal is the dialog's to show; all else is said here. */
export async function settled(acting: Promise<Told>, typed?: string): Promise<Outcome> {
  const outcome = await outcomeOr(acting, dialogPatienceMs, typed);
  if (!refusalIn(outcome)) say(outcome);
  return outcome;
}

/** The same for a dialog that closes unless it is refused: the sentence of a refusal, or nothing. */
export async function submitted(acting: Promise<Told>, typed?: string): Promise<string | undefined> {
  return refusalIn(await settled(acting, typed));
}

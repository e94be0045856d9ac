"use client";

import { refusalOf } from "#components/plan/refusal-of.ts";
import { notify } from "#components/ui/notify.ts";
import type { CommandAnswer } from "#lib/domain/command.ts";

const lost = "That did not get through. Try it again.";

/** Waits for an act that has no form of its own, and says it aloud when it was refused. True when it is done. */
export async function tell(acting: Promise<CommandAnswer>): Promise<boolean> {
  const refusal = await acting.then(refusalOf, () => lost);
  if (refusal) notify(refusal, { tone: "error" });
  return !refusal;
}

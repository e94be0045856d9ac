import type { Sure } from "./surety.ts";

/** Why something is taken as a step: how sure that is, and in words. The reader notes the reason where it decides. */
export const stepReasons = {
  box: ["sure", "It has a box to tick."],
  "beside-boxes": ["likely", "It is numbered, or tells what to do, among items with a box."],
  row: ["sure", "A row of a table that says what is done beside who, when or how long."],
  named: ["sure", "What stands above its list calls it steps or tasks."],
  led: ["likely", "A sentence below a heading for steps leads to it."],
  orders: ["sure", "A numbered list that tells what to do."],
  "bullet-orders": ["likely", "A list that tells what to do, without boxes or numbers."],
  beside: ["likely", "It tells what to do, and the sections beside its own hold work."],
  "beside-numbers": ["open", "It is numbered like the work beside its section; nothing says that it is work."],
  timed: ["sure", "Its list says of each item when."],
  place: ["likely", "It is listed where going back or the rollout is described."],
  phase: ["likely", "It is listed right below the heading of a phase."],
  procedure: ["likely", "It is numbered below words that speak of work."],
  "bullet-procedure": ["open", "A bullet below words that speak of work; it has no box and no number."],
  "only-numbers": ["open", "Nothing in the document has a box, so what is numbered is taken as work."],
  "only-bullets": ["open", "Nothing in the document has a box or a number, so what is listed is taken as work."],
  role: ["sure", "It stands below who does it."],
  headed: ["likely", "A bullet below a numbered line that only heads it."],
  below: ["likely", "It is numbered below a step."],
  "step-heading": ["sure", "Its heading counts steps or says when."],
  "numbered-heading": ["likely", "Its heading is numbered, and nothing below it can be ticked."],
  "order-heading": ["likely", "Its heading tells what to do, and the sections beside it hold work."],
  "order-lines": ["likely", "A line that tells what to do, where the work of the document is told so."],
  commands: ["sure", "Commands to run."],
  "order-over": ["likely", "It tells what to do with what is listed below it."],
  group: ["sure", "A bold line over things to do."],
} as const satisfies Record<string, readonly [Sure, string]>;

export type StepReason = keyof typeof stepReasons;

/**
 * How sure the reader is of what it took a line as. `likely`: something speaks for it, and another reading is possible. `open`: the
 * text does not tell, and a person should look.
 */
export type Sure = "sure" | "likely" | "open";

/** How sure, why, in a sentence, and a name for that reason: lines taken as the same for the same reason are alike. */
export type Surety = { sure: Sure; reason: string; why: string };

/** What a line was taken as. */
export type TakenKind =
  | ("phase" | "step" | "question" | "criterion" | "watch" | "sign-off" | "note" | "gate" | "role" | "threshold" | "trigger" | "stage")
  | ("message" | "communication" | "audience" | "tree" | "risk" | "check" | "deliverable" | "figure" | "fact" | "link");

/** One reading of a line, or of lines: what it was taken as, how sure that is, and why. */
export type Taken = Surety & { as: TakenKind; line: number; endLine: number };

export const sure = (reason: string, why: string): Surety => ({ sure: "sure", reason, why });
export const likely = (reason: string, why: string): Surety => ({ sure: "likely", reason, why });
export const open = (reason: string, why: string): Surety => ({ sure: "open", reason, why });

const order: readonly Sure[] = ["sure", "likely", "open"];

/** The one that leaves more open; of two alike the first. */
export const lessSure = (one: Surety, other: Surety | null): Surety =>
  other && order.indexOf(other.sure) > order.indexOf(one.sure) ? other : one;

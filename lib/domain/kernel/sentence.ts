export type Tone = "go" | "run" | "hold" | "nogo";

/** A piece of a sentence: `strong` names what it is about, `tone` marks a state. */
export type Segment = { text: string; strong?: true; tone?: Tone };
export type Telling = (string | Segment)[];

/** What sentences are made with besides the facts of their event. */
export type Saying = {
  /** An instant in the plan's zone: `14:00 on 26 Nov 2026`. */
  when: (instant: string) => string;
};

export const toned = (text: string, tone: Tone): Segment => ({ text, tone });
export const strong = (text: string): Segment => ({ text, strong: true });
/** `1 step`, `4 steps`. */
export const countOf = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
export const because = (reason: string | null | undefined): string => (reason ? `: ${reason}` : "");
/** ` with 4 steps under it`, or nothing where there are none. */
export const countUnder = (n: number, noun: string): string => (n > 0 ? ` with ${countOf(n, noun)} under it` : "");

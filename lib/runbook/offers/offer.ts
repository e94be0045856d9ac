import type { Correction } from "../correction.ts";

/** One thing that may be taken: what is said of a line, in words that stand by themselves. */
export type OfferPart = {
  line: number;
  /** What it is about, what it becomes, and why. */
  title: string;
  becomes: string;
  why: string;
  /** Nothing in the text speaks for it; it is what one would try first. */
  guess: boolean;
  says: Pick<Correction, "as" | "value">;
};

/** What a document lacks or says twice, and what is offered for it. Nothing of it is done before somebody takes it. */
export type Offer = {
  kind: "owner" | "gate" | "same" | "audience" | "second" | "sender";
  message: string;
  line: number;
  parts: OfferPart[];
};

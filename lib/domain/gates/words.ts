import { type Segment, strong, toned } from "../kernel/sentence.ts";
import { shortened } from "../kernel/text.ts";
import type { Outcome, VoteWord } from "./rows.ts";

const votes: Record<VoteWord, Segment> = {
  go: toned("GO", "go"),
  "no-go": toned("NO-GO", "nogo"),
  conditional: toned("GO, IF", "hold"),
  abstain: toned("ABSTAIN", "hold"),
};
const outcomeTones = { go: "go", "no-go": "nogo", waived: "nogo", hold: "hold", reschedule: "hold" } as const;

/** A vote in the sentence of an event, marked by what it says. */
export const votedWord = (vote: VoteWord | undefined): Segment => (vote ? votes[vote] : { text: "" });

/** What was decided, in the sentence of an event. */
export const outcomeWord = (outcome: Outcome | undefined): Segment =>
  outcome ? toned(outcome.toUpperCase(), outcomeTones[outcome]) : { text: "" };

/** A gate by its title, in the sentence of an event. */
export const gateNamed = (title = ""): Segment => strong(`“${title}”`);

/** Questions in the sentence of an event: `“Backup fresh?”, “Team here?” and 3 more`. */
export function quoted(texts: readonly string[]): string {
  const named = texts.slice(0, 2).map((text) => `“${shortened(text, 80)}”`);
  return `${named.join(", ")}${texts.length > named.length ? ` and ${texts.length - named.length} more` : ""}`;
}

import { endsAtEnd, endsAtFront, endsAtFrontRomance, lookingBack } from "../words/endings.ts";
import { anyOf } from "../words/words.ts";
import { cadenceIn } from "./cadence.ts";
import { lengthsIn } from "./lengths.ts";

/** What ends something, or stands at the end of it: “Take the old system down”, “Altes System abschalten”. */
const ending = new RegExp(
  [
    `^(?:please |then |finally,? )?(?:${anyOf(endsAtFront).source})(?![\\p{L}’'-]|:)`,
    `(?<!\\p{L})(?:${anyOf(endsAtEnd).source})[.)]?$`,
    `^(?:${anyOf(endsAtFrontRomance).source})(?!\\p{L})`,
  ].join("|"),
  "iu",
);
const looksBack = anyOf(lookingBack, "iu");
/** “(30 days after the move)”: a moment, not a rhythm. */
const moment = /\([^()]*\b(?:after|later|nach|après|después|depois|by|until|bis|avant|antes|before)\b[^()]*\)\s*$/iu;

/** Whether a text says something that is done once even where what stands above it speaks of a rhythm (“Month 2-3 (Monthly)”). */
export function isDoneOnce(text: string): boolean {
  if (cadenceIn(text) !== null) return false;
  const end = text.slice(-200);
  return ending.test(text) || looksBack.test(text) || (moment.test(end) && lengthsIn(end.slice(end.lastIndexOf("("))).length > 0);
}

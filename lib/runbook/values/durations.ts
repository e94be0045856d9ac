import { findComparison } from "./comparator.ts";
import { type Length, lengthsIn } from "./lengths.ts";
import { tidy } from "./tidy.ts";

/**
 * What a length of time means: how long something takes, how soon somebody answers, how often it comes back, how long one
 * waits and watches, over what time a condition is counted, how long before something else.
 */
type DurationMeaning = "length" | "response" | "recurrence" | "soak" | "window" | "lead";

type FoundDuration = { text: string; minMinutes: number; maxMinutes: number; meaning: DurationMeaning };

const few = "(?: (?!review|meeting|overview|set-?up|alert)\\p{L}{1,20}){0,5}";
const recurrenceBefore =
  /(?<!\p{L})(?:every|each|alle|jede[nrsm]?|elke?|iedere?|toute?s les|chaque|cada|interval(?: of)?:?|frequency:?|once|twice|times|per)(?: other)? ?$/iu;
const leadAfter =
  /^[ -]?(?:before|prior|ahead|in advance|earlier|notice|beforehand|till|until|to go(?!\p{L})|countdown|vorher|vor(?!\p{L})|van tevoren|voor(?!\p{L})|davor|avant|antes|de antelación|de antecedência)/iu;
const leadBefore = /(?<!\p{L})(?:t[ -]?minus|T ?[-–−]|vor|starting in|starts in|beginnt in|il y a) ?$/iu;
const responseAfter = /^[ -]?(?:response|reaction|sla(?!\p{L})|acknowledg|reaktion|réponse|respuesta|resposta)/iu;
const responseBefore = new RegExp(
  `(?<!\\p{L})(?:respon[ds]\\p{L}{0,4}|acknowledg\\p{L}{0,5}|acked?|react\\p{L}{0,4}|escalat\\p{L}{0,4}|reaktion\\p{L}{0,6}|réponse|respuesta|resposta)${few}(?: ?[:(<≤]{1,2}| (?:within|in|under|innerhalb von|binnen|sous|en|em|dentro de)) ?$`,
  "iu",
);
const soakBefore = new RegExp(
  `(?<!\\p{L})(?:after|soak\\p{L}{0,4}|bak(?:e|ing)|wait\\p{L}{0,3}|paus\\p{L}{0,3}|hold|monitor\\p{L}{0,3}|observ\\p{L}{0,4}|watch\\p{L}{0,3}|let it|sleep|stabili\\p{L}{1,6}|nach|warte[nt]?|beobachte[nt]?|überwach\\p{L}{1,4}|après|attend\\p{L}{0,3}|surveill\\p{L}{0,3}|después de|esper\\p{L}{1,3}|monitore\\p{L}{1,3}|vigil\\p{L}{1,3}|após|depois de|aguard\\p{L}{1,3})${few}(?: ?[:(])? ?$`,
  "iu",
);
const soakAfter =
  /^[- ]?(?:soak|bake|watch|monitoring|observation|cool-?down|stabili[sz]ation|waiting|hold|wait(?!\p{L})|after(?!\p{L})|later(?!\p{L}))/iu;
const windowBefore =
  /(?<!\p{L})(?:for|over|in|within|lasting|sustained|during|past|last|für|über|länger als|innerhalb(?: von)?|gedurende|binnen|langer dan|pendant|sur|en|durante|por|em)(?: (?:more|longer|less) than| at least| over| mehr als| plus de| más de| mais de)?(?: the| a| an| any)?(?: (?:last|past|first|next|rolling))?(?: ?[<>≤≥]{1,2})?[ (]{0,2}$/iu;

/** Every length of time in a text and what it means there. Minutes may be fractions: five seconds are 1/12. */
export function durationsIn(text: string): FoundDuration[] {
  const line = tidy(text);
  const lengths = lengthsIn(line);
  if (lengths.length === 0) return [];
  const comparison = findComparison(line);
  const compared = comparison ? line.length - comparison.after.length : Number.POSITIVE_INFINITY;
  return lengths.map((length) => ({
    text: length.text,
    minMinutes: length.minMinutes,
    maxMinutes: length.maxMinutes,
    meaning: meaningOf(line, length, compared),
  }));
}

function meaningOf(line: string, { text, index, maxMinutes }: Length, compared: number): DurationMeaning {
  const before = line.slice(Math.max(0, index - 80), index);
  const after = line.slice(index + text.length, index + text.length + 40);
  if (/^per /i.test(text)) return compared <= index ? "window" : "recurrence";
  if (recurrenceBefore.test(before) || /^[- ](?:interval|cadence)/i.test(after)) return "recurrence";
  if (leadAfter.test(after) || leadBefore.test(before)) return "lead";
  // A response in seconds is a machine’s.
  if (maxMinutes >= 1 && (responseAfter.test(after) || responseBefore.test(before))) return "response";
  // What follows a comparison in the same sentence is about the metric: “> 1% for 5 minutes”.
  if (compared <= index && windowBefore.test(before)) return "window";
  if (/(?:sustained|lasting)\W{0,2}$/i.test(before)) return "window";
  return soakBefore.test(before) || soakAfter.test(after) ? "soak" : "length";
}

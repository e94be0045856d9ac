import type { Duration } from "../reading.ts";
import { durationsIn } from "./durations.ts";
import { lengthsIn } from "./lengths.ts";
import { levelIn } from "./levels.ts";
import { tidy, withoutMarkers } from "./tidy.ts";

const atOnce =
  /(?<!\p{L})(?:immediate(?:ly)?(?= (?:response|reaction|attention|escalation|investigation|page|notification)|[ )]*$)|right away|sofort(?=$| reagieren)|sofortige(?= reaktion)|réponse immédiate|immédiatement|respuesta inmediata|inmediatamente(?=$)|resposta imediata|imediatamente(?=$))(?!\p{L})/iu;
/** A cell of a table that is nothing but how soon: `<5 minutes`, `within 1 hour`, `15 min`. */
const cell = /^(?:<|≤|<=|within|under|in|max\.?|up to|~|binnen|innerhalb von|sous|en|em|dentro de)? ?$/iu;

/**
 * The level of severity a text states and how soon it wants an answer: `Critical Alerts (Immediate Response)`, `P1 - respond
 * within 15 min`, a table cell `<5 minutes`. The level is empty and the response null where the text is silent.
 */
export function responseIn(text: string): { level: string; response: Duration | null } {
  const line = withoutMarkers(tidy(text));
  return { level: levelIn(line), response: soon(line) };
}

function soon(line: string): Duration | null {
  const answer = durationsIn(line).find(({ meaning }) => meaning === "response");
  if (answer) return { minMinutes: answer.minMinutes, maxMinutes: answer.maxMinutes };
  if (atOnce.test(line)) return { minMinutes: 0, maxMinutes: 0 };
  const [only, ...others] = lengthsIn(line);
  const alone = only && others.length === 0 && cell.test(line.slice(0, only.index)) && line.length === only.index + only.text.length;
  return alone ? { minMinutes: only.minMinutes, maxMinutes: only.maxMinutes } : null;
}

import type { LengthCounts } from "#lib/domain/kernel/fields.ts";
import { cadenceIn } from "./cadence.ts";
import { durationsIn } from "./durations.ts";
import { isImperative } from "./imperative.ts";
import { lengthsIn } from "./lengths.ts";
import { asDays, workingDaysIn } from "./working-days.ts";

/** How long a piece takes, said in the midst of its words. `within`: it says by when, and how long it takes only follows from that. */
type SaidLength = { minMinutes: number; maxMinutes: number; counts: LengthCounts | null; within: boolean };

/** More than any sentence with a length in it needs. */
const longest = 400;
const day = 1440;
const roughly =
  "(?:(?:about|around|approx(?:imately|\\.)?|roughly|up to|at most|at least|less than|under|~|etwa|rund|ca\\.|circa|bis zu|höchstens|mindestens|ongeveer|maximaal|environ|jusqu'à|au plus|au moins|unos|unas|hasta|como máximo|al menos|cerca de|até|no máximo|pelo menos) ?){0,2}";
const takes =
  "(?:takes?|lasts|requires?|needs?|runs? for|dauer[nt]|benötigt|braucht|läuft|duurt|prend|dure|nécessite|tarda|dura|demora|lleva|leva|necesita|precisa de)";
const maybe =
  "(?:(?:usually|typically|normally|should|will|can|may|might|sollte?|kann|wird|meist|normalerweise|peut|doit|devrait|suele|puede|debe|pode|deve|normalmente|dit|kan) ){0,2}";
/** “…; takes”, “… – this takes”, “Which takes”: of the work itself, and of nothing else that is named. */
const itself = new RegExp(
  `(?:^|[,;:.(–—-] ?)(?:(?:(?:this|that|which|it|the)(?: (?:step|task|operation|command|job|process step))?|das|dies|was|es|dit|dat|cela|ceci|ça|ce qui|esto|lo que|isto|o que) )?${maybe}${takes} ${roughly}$`,
  "iu",
);
/** “Allow 2 hours for the copy” */
const given = new RegExp(
  `^(?:(?:please )?(?:allow|reserve|budget|set aside)|(?:rechne|plane)n? (?:sie )?(?:mit )?|prévoir|compter|reservar?|prever) ?${roughly}$`,
  "iu",
);
/** “Monitor the queue for”, “Wait at least” */
const lasting = new RegExp(
  `^(?:(?:monitor|watch|observe|wait|soak|bake|beobachten|warten|überwachen|surveiller|attendre|observer|monitorear|esperar|vigilar|observar|aguardar|pantau|tunggu)(?!\\p{L})[^.;]{0,80}? (?:for|für|gedurende|pendant|durante|por|selama)|(?:wait|soak|attendre|esperar|aguardar|tunggu)) ${roughly}(?:the (?:first|next) )?$`,
  "iu",
);
const within =
  /(?<!\p{L})(?:within|innerhalb(?: von)?|binnen|dans les|en moins de|en menos de|dentro de|em até|dalam)(?: (?:the (?:first|next)|at most|höchstens))? $/iu;
/** “Ensure that it answers within 5 minutes” tells what must hold, and of nothing how long it takes. */
const asserts =
  /^(?:please )?(?:ensure|verify|check|confirm|make sure|test|prove|validate|assert|expect|respond|acknowledge|ack|react|escalate|antworte|sicherstellen|prüfe|vérifier|s'assurer|verificar|comprobar|garantir|garantizar)(?!\p{L})|(?<!\p{L})(?:that|dass|que|whether|ob)(?!\p{L})/iu;
const conditional =
  /(?<!\p{L})(?:if|when(?:ever)?|unless|until|in case|not|never|wenn|falls|sobald|bis|nicht|si|sauf|jusqu'à ce|ne|als|indien|tenzij|niet|cuando|hasta que|no|se|quando|não)(?!\p{L})/iu;
/** What may follow without making the length one of something else. */
const ends = /^(?: or so| long| lang)?(?:[.,;:!)–—]|$)/u;
const goesOn =
  /^(?:[.,;:!)–—]|$| (?:for|after|post|following|before|to|until|and|then|at|on|in|with|or|nach|vor|und|bis|après|avant|et|después|tras|antes|y|após|depois|e)(?![\p{L}])|(?: or so)?[.,;:!)]?$)/iu;

/** A length in the midst of a title, where it is told for sure what takes so long: the work that the title tells of. */
export function saidLength(text: string): SaidLength | null {
  const { line, counted } = plain(text);
  if (/[<>≤≥=]/.test(line) || cadenceIn(line) !== null) return null;
  const found = durationsIn(line);
  const [first] = lengthsIn(line);
  const meaning = found[0]?.meaning;
  if (!first || (meaning !== "length" && meaning !== "soak")) return null;
  const before = line.slice(0, first.index);
  const after = line.slice(first.index + first.text.length);
  const sentence = before.slice(before.lastIndexOf(". ") + 1);
  if (conditional.test(sentence)) return null;
  const isOwn = (itself.test(before) && ends.test(after)) || ((given.test(before) || lasting.test(before)) && goesOn.test(after));
  const isWithin = !isOwn && within.test(before) && /^[.!]?$/.test(after) && isImperative(line) && !asserts.test(line);
  if (!isOwn && !isWithin) return null;
  const [minMinutes, maxMinutes] = [Math.round(first.minMinutes), Math.round(first.maxMinutes)];
  if (minMinutes < 1 || maxMinutes > 366 * day) return null;
  const counts = counted && minMinutes % day === 0 && maxMinutes % day === 0 ? "workdays" : null;
  return { minMinutes, maxMinutes, counts, within: isWithin };
}

/** The words of a title that speak of how long something takes, or of working days, and that nobody can be sure of. */
export function unreadLength(text: string): string | null {
  const { line } = plain(text);
  const [first] = lengthsIn(line);
  if (!first || first.maxMinutes < 1 || /[<>≤≥=]/.test(line)) return null;
  const before = line.slice(0, first.index);
  if (conditional.test(before)) return null;
  const verb = new RegExp(`(?<!\\p{L})${takes} ${roughly}$`, "iu").exec(before)?.[0];
  const days = workingDaysIn(text);
  return verb === undefined ? days : `${verb}${days ?? first.text}`;
}

/** “Keep it (400 days)”: a length in brackets that no plan is long enough for. */
export function tooLong(text: string): string | null {
  const inside = /\(([^()]{2,40})\)\s*$/u.exec(text.slice(0, longest))?.[1];
  const [only, ...more] = inside === undefined ? [] : lengthsIn(asDays(inside));
  return only && more.length === 0 && only.text === inside && only.maxMinutes > 366 * day ? only.text : null;
}

/** A title whose working days are days, and whether it has any. */
function plain(text: string): { line: string; counted: boolean } {
  const line = text.slice(0, longest).replace(/\s+/g, " ").trim();
  const days = asDays(line);
  return { line: days, counted: days !== line };
}

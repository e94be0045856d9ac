import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import type { Duration, Reading } from "../reading.ts";
import { saidLength, tooLong, unreadLength } from "../values/said-length.ts";
import { countsWorkingDays } from "../values/working-days.ts";
import { likely, open, type Surety } from "./surety.ts";

/** What a document says about times as a whole. */
export type Times = Pick<Reading, "date" | "zone" | "bareOffsets">;

const clock =
  /(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?!\d|[:.]\d)(?: ?[ap]\.?m\b)?|(?<![\d:.\p{L}])\d{1,2} ?(?:[ap]\.?m\.?|u[hu]r)(?!\p{L})|(?<=^(?:até|à|às|avant|antes de|hasta|vers) )\d{1,2} ?h(?!\p{L})/iu;
const offset = /(?:^|[(])T ?[-–−+] ?\d{1,4}(?![\d:.])(?: ?\p{L}{1,7})?/u;
const bare =
  /(?<![\p{L}\d])T ?[-–−+] ?\d{1,4}(?![\p{L}\d]|[:.,]\d| ?(?:m|h|d|w|s|min|hour|day|week|working|business|arbeit|werk|tag|dag|uur|std|jour|d[ií]a|sem)\p{L}*)/iu;
/** `03/04/2026`: no country says which is the month. */
const slashed = /(?<![\d/.])(?:0?\d|1[0-2])\/(?:0?\d|1[0-2])\/\d{4}(?![\d/])|(?<![\d/.])\d{1,2}\/\d{1,2}\/\d{2}(?![\d/])/;
const weekday =
  /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})|(?<!\p{L})(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L})/iu;
const zoned =
  /\d ?(?:[ap]\.?m\.?)? ?\(?((?:CES?T|MES?Z|WES?T|EES?T|MSK|[ECMP][SD]?T|(?:Pacific|Eastern|Central|Mountain)(?: Time)?|BRT|ART|WIB|SGT|HKT|JST|KST|A[EW][SD]T|NZ[SD]T|IST|BST)(?: ?[-+−] ?\d{1,2})?)(?![\p{L}\d])/u;
/** Names that two countries use, each for its own time. */
const shared = /^(?:IST|CST|BST)/;

type Timed = { text: string; title: string; at: PlanTime | null; duration?: Duration | null };

/**
 * What of the time of a piece cannot be read for sure; null where nothing is in doubt. `text`: its line, or lines; `title`: its words
 * without what became a value; `at`: its time, `duration`: its length.
 */
export function timeDoubt({ text, title, at, duration = null }: Timed, times: Times): Surety | null {
  const plain = text.slice(0, 1000).replace(/`[^`]*`|\]\([^)]*\)|https?:\S+/g, " ");
  const day = slashed.exec(plain)?.[0];
  if (day) return open("time-date", `“${day}” is not read as a date: which number is the day and which the month is not said.`);
  if (at === null) return unread(plain, title) ?? lengthDoubt(title, duration);
  const unsure = times.bareOffsets?.unsure != null;
  const counted = unsure && at.kind === "offset" ? bare.exec(plain)?.[0] : undefined;
  if (counted && times.bareOffsets) return open("time-unit", `“${counted}” names no unit. It is counted in ${times.bareOffsets.unit}.`);
  if (at.kind === "offset") return at.counts || duration?.counts || !countsWorkingDays(plain) ? lengthDoubt(title, duration) : working();
  // “22:00 BST (21:00 UTC)” says which one it is.
  const zone = /\(\d{1,2}[:.]\d{2} ?(?:UTC|GMT)\)/.test(plain) ? undefined : zoned.exec(plain)?.[1];
  if (zone && shared.test(zone))
    return open("time-zone", `“${zone}” is the name of more than one zone. The time is taken as the plan’s own.`);
  if (zone && (times.zone === null || times.date === null))
    return open(
      "time-zone",
      `The time is said in ${zone}, and the plan’s ${times.zone === null ? "zone" : "date"} is not. It is taken as it stands.`,
    );
  if (at.kind !== "day" && at.date === null && weekday.test(title) && clock.test(plain))
    return open("time-day", "It names a day of the week, and which one that is cannot be told. Only the time is kept.");
  return (at.kind === "day" && at.counts) || duration?.counts || !countsWorkingDays(plain) ? lengthDoubt(title, duration) : working();
}

const working = () => open("time-working-days", "It counts working days. They are counted as days.");

/** A length that stayed in the words, or that only follows from by when something is to be done. */
function lengthDoubt(title: string, duration: Duration | null): Surety | null {
  if (duration === null) {
    const long = tooLong(title);
    if (long !== null) return open("time-length", `“${long}” stays in the words: no length of more than a year is read.`);
    const left = unreadLength(title);
    return left === null ? null : open("time-length", `“${left}” stays in the words: whether that is how long it takes cannot be told.`);
  }
  const within = saidLength(title);
  return within?.within && within.maxMinutes === duration.maxMinutes
    ? likely("length-within", "It says within what time it is done. That is taken as how long it may take.")
    : null;
}

/** A time that stayed in the words. */
function unread(plain: string, title: string): Surety | null {
  // “Confirm who is there at T+1” only speaks of a time; “T-2 or earlier: prepare” is one.
  const found = offset.exec(title.slice(0, 20))?.[0] ?? clock.exec(title)?.[0];
  return found && plain.includes(found) ? open("time-unread", `“${found.trim()}” stays in the words: it is not read as its time.`) : null;
}

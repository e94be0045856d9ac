import type { Communication } from "../reading.ts";
import { durationsIn } from "./durations.ts";

const called =
  /(?<!\p{L})(?:meetings?|stand-?ups?|retros?(?:pectives?)?|kick-?offs?|(?:de)?briefings?|debriefs?|sync(?:-?up)? calls?|huddles?|besprechung(?:en)?|réunions?|reuni[oó]n(?:es)?|reunião|reuniões)(?!\p{L})/iu;
/** What comes out of a meeting, or is about one, is none. */
const about =
  /(?<!\p{L})(?:notes?|minutes|recordings?|invit\p{L}*|agenda|summar\p{L}*|protokoll\p{L}*|schedul\p{L}*|follow-?ups?)(?!\p{L})/iu;

/** Whether words name a meeting: “Daily stand-up”, “Übergabe-Meeting”. */
export const namesMeeting = (text: string): boolean => called.test(text) && !about.test(text);

const byVoice =
  /(?<!\p{L})(?:meetings?|(?:video|conference|phone|zoom|teams)[- ]calls?|zoom|stand-?ups?|besprechung|réunion|reuni[oó]n|reunião)(?!\p{L})/iu;

/** Whether an entry of a plan of communications is a meeting: it has an agenda, it is told in one, or it is called one. */
export const isMeeting = ({ agenda, channel, title }: Pick<Communication, "agenda" | "channel" | "title">): boolean =>
  agenda.length > 0 || byVoice.test(channel) || (channel === "" && namesMeeting(title));

/** How long a meeting lasts, where its entry says so (minutes). */
export function meetingLength({ title, duration = "" }: Pick<Communication, "title" | "duration">): number | null {
  const inside = /\(([^()]{2,40})\)\s*$/u.exec(title)?.[1] ?? "";
  const [found] = durationsIn(duration || inside);
  const minutes = Math.round(found?.maxMinutes ?? 0);
  return minutes >= 1 && minutes <= 1440 ? minutes : null;
}

/** The time of the day that words say a meeting is at: “at 9:30”, “um 10 Uhr”, “10 AM”; null where they say none. */
export function clockIn(text: string): string | null {
  const [, hour = "", minute = "00", half = ""] =
    /(?:(?<!\p{L})(?:at|um|à|a las|às)\s+|@\s?|,\s*)(\d{1,2})(?:[:h.](\d{2}))?(?:\s?(am|pm|uhr|h))?(?![\p{L}\d%])/iu.exec(text) ?? [];
  if (hour === "" || (half === "" && !/\d[:h]\d/.test(text))) return null;
  const at = half.toLowerCase() === "pm" ? (Number(hour) % 12) + 12 : half.toLowerCase() === "am" ? Number(hour) % 12 : Number(hour);
  return at < 24 && Number(minute) < 60 ? `${String(at).padStart(2, "0")}:${minute}` : null;
}

/** Days on which people work, behind their number: “3 working days”, “5 business days”, “2 Arbeitstage”, “3 jours ouvrés”. */
const working =
  /(?<=(?:\d|(?<!\p{L})(?:an?|one|two|three|four|five|ten)) ?)-? ?(?:work(?:ing)?|business|week)[- ]?(?=days?(?!\p{L}))|(?<=(?:\d|(?<!\p{L})(?:ein(?:en?)?|zwei|drei|vier|fünf|zehn|twee|drie|vijf|tien)|(?<!\p{L})een) ?)(?:arbeits|werk)(?=(?:tage?n?|dag(?:en)?)(?!\p{L}))|(?<=(?:\d|(?<!\p{L})un) ?(?:jours?|d[ií]as?)) (?:ouvr(?:és?|ables?)|hábil(?:es)?|laborables?|út(?:eis|il))(?!\p{L})|(?<=^[JDT] ?[-+−–] ?\d{1,3}) (?:jours )?ouvr(?:és?|ables?)(?!\p{L})/giu;

/** Whether a time or a length counts working days, so that its words say more than its value. */
export const countsWorkingDays = (text: string): boolean => text.search(working) >= 0;

/** The first working days a text names, as it writes them: “3 business days”. */
export function workingDaysIn(text: string): string | null {
  const at = text.search(working);
  if (at < 0) return null;
  const before = /\S+ ?$/u.exec(text.slice(0, at))?.[0] ?? "";
  const behind = /^[ -]?\S+(?: days?)?/iu.exec(text.slice(at))?.[0] ?? "";
  return `${before}${behind}`.replace(/[.,;:()]+$/u, "");
}

/** A text whose working days are days, as those who read lengths and times know them. */
export const asDays = (text: string): string => text.replace(working, (found) => (/^[ -]/.test(found) && /[ -]$/.test(found) ? " " : ""));

/** Days on which people work, behind their number: “3 working days”, “5 business days”, “2 Arbeitstage”, “3 jours ouvrés”. */
const working =
  /(?<=(?:\d|(?<!\p{L})(?:an?|one)) ?)-? ?(?:work(?:ing)?|business|week)[- ]?(?=days?(?!\p{L}))|(?<=(?:\d|(?<!\p{L})ein(?:en?)?|(?<!\p{L})een) ?)(?:arbeits|werk)(?=(?:tage?n?|dag(?:en)?)(?!\p{L}))|(?<=(?:\d|(?<!\p{L})un) ?(?:jours?|d[ií]as?)) (?:ouvr(?:és?|ables?)|hábil(?:es)?|laborables?|út(?:eis|il))(?!\p{L})|(?<=^[JDT] ?[-+−–] ?\d{1,3}) (?:jours )?ouvr(?:és?|ables?)(?!\p{L})/giu;

/** Whether a time or a length counts working days, so that its words say more than its value. */
export const countsWorkingDays = (text: string): boolean => text.search(working) >= 0;

/** A text whose working days are days, as those who read lengths and times know them. */
export const asDays = (text: string): string => text.replace(working, (found) => (/^[ -]/.test(found) && /[ -]$/.test(found) ? " " : ""));

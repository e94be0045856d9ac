import { symbol } from "../../domain/messages/plain-line.ts";

const markers = /^(?:[\s>#*+|-]+|(?:\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+)(?:[\s*_]+|$))*(?:\[[ xX]?\])?/;
const timeWord =
  /^(\d+|am|pm|h|hr|hrs|hours?|m|mins?|minutes?|d|days?|w|weeks?|months?|first|next|tage?|dag|dagen|uur|uren|minuut|stunden?|minuten?|wochen?|monate?|uhr|jours?|heures?|semaines?|mois|d[ií]as?|horas?|semanas?|mes(?:es)?|t|j|utc|cest|[cewmp]e?[sd]?t|gmt|duration|est|estimated|approx|about|up|to|max|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|\d+(h|m|min|mins|d|am|pm|st|nd|rd|th)|t\d+|h\d+|\d+h\d+m?|working|business|weekdays?|workdays?|arbeitstage?n?|werkdag(?:en)?|ouvrés?|ouvrables?|hábiles|laborables|úteis|before|after|prior|go|live|launch|golive|deployment|deploy|release|cutover|start|rollout|the)$/;

/** What a piece with an owner says: the name, and the labels that may have stood before it. */
function ownerWords(owner: string | null): string {
  return owner === null ? "" : `owners responsible assignee assigned to dri verantwortlich zuständig responsable responsável ${owner}`;
}

/** What a step says beside its title: whose it is, and that a second person confirms it. */
export const stepWords = ({ owner, second = false }: { owner: string | null; second?: boolean | undefined }): string =>
  `${ownerWords(owner)}${second ? " second person confirms" : ""}`;

/** What a phase with an objective says: the objective, and the label before it. */
export function objectiveWords(objective: string | null): string {
  return objective === null ? "" : `objectives goals purpose ziel objectif objetivo ${objective}`;
}

/** The words of a source line, in lower case: without markers, numbering, box, pictures and character references. */
export function wordsOf(line: string): string[] {
  const text = line
    .replace(/&(#\w+|\w+);/g, " ")
    .replace(symbol, " ")
    .replace(markers, "");
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Whether the text says every word of the source line. With `timed`, words of times count as said: they became a value.
 */
export function saysAll(text: string, line: string, timed: boolean): boolean {
  const said = text.toLowerCase();
  return wordsOf(line).every((word) => said.includes(word) || (timed && timeWord.test(word)));
}

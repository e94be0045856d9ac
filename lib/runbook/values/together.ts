const counts: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, zwei: 2, drei: 3, vier: 4, fünf: 5, deux: 2, trois: 3, quatre: 4, cinq: 5 },
  ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, dois: 2, duas: 2, três: 3, quatro: 4 },
};
const named = "(?:following|below|these|those|them|conditions?|criteria|signs?|triggers?|signals?|thresholds?)";
const all = new RegExp(
  `(?<!\\p{L})(?:all (?:of )?(?:the )?(?:\\p{L}{1,20} )?${named}|every one of (?:the )?${named}|alle (?:der |dieser |diese )?(?:folgenden|bedingungen|kriterien)|tous les (?:critères|signes)|toutes les conditions|todas las condiciones|todos los criterios|todas as condições|todos os critérios)(?!\\p{L})`,
  "iu",
);
const some = new RegExp(
  `(?<![\\p{L}\\d.])(\\d{1,2}|${Object.keys(counts).join("|")})(?: or more| oder mehr| ou plus| o más| ou mais)? (?:of (?:the )?(?:\\p{L}{1,20} )?${named}|(?:der|dieser|von diesen) (?:folgenden |bedingungen|kriterien)|de ces (?:critères|conditions|signes)|de (?:estas|las|los|estos) (?:condiciones|criterios)|d(?:estas|estes|as|os) (?:condições|critérios))(?!\\p{L})`,
  "iu",
);

/** How many of a list must hold, in the words above it: `null` is all of it. Undefined where any is enough, or nothing is said. */
export function togetherIn(text: string): number | null | undefined {
  if (text.length > 300) return undefined;
  const [, count = ""] = some.exec(text) ?? [];
  const number = counts[count.toLowerCase()] ?? Number(count);
  if (number >= 2) return number;
  return number === 0 && all.test(text) ? null : undefined;
}

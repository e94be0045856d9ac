const decider =
  /(?:^|[.;]\s)(?:decision[\s-]?makers?|deciders?|decided by|decision (?:by|owners?|makers?)|go\/no-?go (?:authority|owner|call)|final (?:call|decision)|entscheider(?:in)?|entscheidung durch|besluit door|décision par|decisión de|decisão de|décideurs?|decisor(?:es)?)\s*[:：]\s*(.+)$/iu;

/** “Both the DBA and the incident commander must say yes” */
const agreeing =
  /^((?:both )?(?:the )?[\p{L}][\p{L} ,&/-]{2,90}?) (?:must|have to|need to) (?:both |all |each )?(?:say yes|agree|approve|confirm|sign(?: off)?)\b/iu;

const decidedInBrackets =
  /\s?\((?:decided by|decision(?: by)?|deciders?|entscheid(?:er(?:in)?|et)|beslissers?|décideurs?|decisor(?:es|a)?|decide[nm]?)\s?:?\s+([^()]{2,80})\)$/iu;

/** Who decides, by what a line says of it; empty where it says nothing of that. */
export function decidersIn(text: string): string[] {
  const names = decider.exec(text)?.[1] ?? agreeing.exec(text)?.[1] ?? decidingAmong(text);
  return names ? namesIn(names) : [];
}

/** “Go/no-go at 21:00 (decided by: operations, DBA)”: the title and those who decide. */
export function decidersBehind(title: string): { title: string; deciders: string[] } {
  const [told = "", names = ""] = decidedInBrackets.exec(title) ?? [];
  return { title: told === "" ? title : title.slice(0, -told.length).trim(), deciders: namesIn(names) };
}

/** “The DBA and the operations lead”: one by one. */
const namesIn = (names: string): string[] =>
  names
    .replace(/\s*\([^()]*\)\.?$|\.$/, "")
    .replace(/^both (?:the )?/i, "")
    .split(/\s*(?:,|;|\+|&|\band(?: the)?\b|\bund\b|\bet\b|\by\b)\s*/)
    .filter(Boolean);

/** `Who: Product owner (decides), Ops lead`: those of whom it is said. */
function decidingAmong(text: string): string | undefined {
  const names = /^(?:who|attendees|participants|wer|beteiligte|qui|quién(?:es)?|quem)\s*[:：]\s*(.+)$/iu.exec(text)?.[1];
  const deciding = names
    ?.split(/\s*[,;]\s*/)
    .filter((name) => /\((?:decides?|decision|decider|entscheidet|décide|decisor[a]?|decide)\)/iu.test(name));
  return deciding && deciding.length > 0 ? deciding.map((name) => name.replace(/\s*\([^()]*\)/, "")).join(", ") : undefined;
}

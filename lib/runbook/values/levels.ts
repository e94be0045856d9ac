const names =
  "critical|severe|emergency|urgent|high|major|medium|moderate|medium-high|low|minor|warning|info(?:rmation(?:al)?)?|notice|blocker|kritisch|hoch|mittel|niedrig|gering|warnung|notfall|critique|élevée?|moyenne?|faible|avertissement|crítica?|alt[ao]|medi[ao]|médi[ao]|baj[ao]|baix[ao]|advertencia|aviso|urgente|urgence";
const codes = "P[0-5]|S[0-5](?= ?[:–—)\\]]| - | (?:alert|incident|issue))|SEV ?-? ?[0-5]|Severity ?[0-5]|Priority ?[0-5]|Prio ?[0-5]";
const nouns =
  "alerts?|issues?|incidents?|severity|priority|impact|risks?|level|events?|errors?|problems?|warnings?|alarme?s?|meldungen|störung(?:en)?|alertes?|alertas?|incidentes?|risques?|riesgos?|riscos?|risiko|risiken";
const leading = new RegExp(
  `^(?:(${codes})(?![\\p{L}\\d_])|(?:alertes?|alertas?|incidentes?|risques?|riesgos?|riscos?) (${names})(?!\\p{L})|(${names})(?= (?:${nouns})(?!\\p{L})| ?[:(–—|]| - |$))`,
  "iu",
);
const labelled = new RegExp(
  `(?<!\\p{L})(?:severity|priority|level|risk|impact|schwere|priorität|gravité|priorité|severidad|prioridad|severidade|prioridade)(?: level)? ?[:=] ?(${names}|${codes})(?![\\p{L}\\d])`,
  "iu",
);
const bracketed = new RegExp(`[([]((?:${names}|${codes})(?: ?[/-] ?(?:${names}))?)(?: (?:${nouns}))?[)\\]]`, "iu");

/** The level of severity a tidy text states, as it is written: `Critical Alerts`, `P1 - …`, `Severity: High`, `… (High)`. Empty where it states none. */
export function levelIn(text: string): string {
  const start = leading.exec(text);
  const found = start?.[1] ?? start?.[2] ?? start?.[3] ?? labelled.exec(text)?.[1] ?? bracketed.exec(text)?.[1];
  return found?.trim() ?? "";
}

/** The text without a level in parentheses or brackets, or one that leads: `High: …`. */
export function withoutLevel(text: string): string {
  return text
    .replace(bracketed, " ")
    .replace(new RegExp(`^(?:${names}|${codes})(?: (?:${nouns}))?(?: ?[:|–—]| -) ?`, "iu"), "")
    .replace(/\s+/g, " ")
    .trim();
}

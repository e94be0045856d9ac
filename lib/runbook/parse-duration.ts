/** A length in minutes; the two differ where the text gives a range. */
export type Duration = { durationMin: number; durationMax: number };

const units: [RegExp, number][] = [
  [/^(?:m|mins?|minutes?|minuten?|minutos?)$/, 1],
  [/^(?:h|hrs?|hours?|std|stunden?|heures?|horas?)$/, 60],
  [/^(?:d|days?|tage?|jours?|d[ií]as?|dias?)$/, 24 * 60],
  [/^(?:w|weeks?|wochen?|semaines?|semanas?)$/, 7 * 24 * 60],
];
const lead =
  /^(?:(?:expected |estimated )?(?:duration|time|dauer|durée|duración)\s*:?\s*|est(?:imated)?\.?:?\s+|approx(?:imately)?\.?\s+|about\s+|ca\.?\s+|up to\s+|max\.?\s+|(?:~|≈|⏱)\uFE0F?\s*)+/iu;

/** Minutes in one unit, by its name in English, German, French, Spanish or Portuguese; null for any other word. */
export function unitMinutes(name: string): number | null {
  return units.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? null;
}

/** Reads a text that is nothing but a length: `15 minutes`, `30-45 min`, `1h 30m`, `Duration: 2 hours`. Otherwise null. */
export function parseDuration(text: string): Duration | null {
  const body = text.trim().replace(lead, "").replace(/\.$/, "").trim();
  const range = /^(\d+(?:[.,]\d+)?)\s*(\p{L}+)?\s*(?:-|–|—|to|bis|à|a)\s*(\d+(?:[.,]\d+)?)\s*(\p{L}+)$/u.exec(body);
  if (range) {
    const max = minutes(range[3], range[4]);
    const min = minutes(range[1], range[2] ?? range[4]);
    return min === null || max === null || min > max ? null : { durationMin: min, durationMax: max };
  }
  const parts = /^(?:\d+(?:[.,]\d+)?\s*\p{L}+\s*)+$/u.test(body) ? [...body.matchAll(/(\d+(?:[.,]\d+)?)\s*(\p{L}+)/gu)] : [];
  if (parts.length === 0 || parts.length > 3) return null;
  let total = 0;
  for (const [, amount, unit] of parts) {
    const part = minutes(amount, unit);
    if (part === null) return null;
    total += part;
  }
  return { durationMin: total, durationMax: total };
}

function minutes(amount: string | undefined, unit: string | undefined): number | null {
  const perUnit = unitMinutes(unit ?? "");
  const value = Math.round(Number((amount ?? "").replace(",", ".")) * (perUnit ?? 0));
  // A year bounds what can be a length in a plan; anything longer is a number that meant something else.
  return perUnit === null || !Number.isFinite(value) || value > 366 * 24 * 60 ? null : value;
}

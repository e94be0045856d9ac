import type { DraftTripwire } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import type { Duration, Item } from "../reading.ts";
import { tidy } from "../values/tidy.ts";
import type { DraftedNoun, Told } from "./drafted.ts";
import { raisesRollback } from "./measured-triggers.ts";
import { stepsUnder } from "./tree.ts";

/** What speaks for going back, for people to see and pull. Its words stay in the notes; what is a box to tick stays a step, and what can be measured is a threshold. */
export const draftedTripwires: DraftedNoun = (told) => ({ part: () => ({ tripwires: draftTripwires(told) }) });

/** An alert of a level that calls somebody at night, without a number, is for people to see as well. */
const calls = /crit|krit|crít|emerg|notfall|urgen|high|hoch|haut|élev|alt[ao]|major|warn|avert|adverten|aviso|\bp[0-2]\b|sev\w*\W?[0-2]/i;

/** The triggers of a document that people see and pull. */
export function draftTripwires(told: Told): DraftTripwire[] {
  const { rollback, thresholds, phases } = told;
  const steps = new Set(phases.flatMap((phase) => [...stepsUnder(phase)]).map(({ line }) => line));
  const seen = [
    ...rollback.triggers.filter((trigger) => !raisesRollback(trigger, told)),
    ...thresholds.flatMap(({ level, ...each }) => (each.comparator === null && calls.test(level) ? [{ ...each, severity: level }] : [])),
  ];
  const found = seen.flatMap((each) => (steps.has(each.line) ? [] : (tripwireOf(each) ?? [])));
  return [...new Map(found.toReversed().map((each) => [titleKey(each.title), each])).values()]
    .sort((a, b) => a.line - b.line)
    .slice(0, 200);
}

function tripwireOf({
  text,
  severity,
  response,
  line,
  endLine,
}: Item & { severity: string; response: Duration | null }): DraftTripwire | null {
  const words = cutText(tidy(text), 500).trim();
  if (!/\p{L}{2}/u.test(words)) return null;
  const minutes = response ? Math.round(response.maxMinutes) : null;
  return {
    title: words.charAt(0).toLocaleUpperCase() + words.slice(1),
    severity: cutText(tidy(severity), 60).trim(),
    responseMinutes: minutes !== null && minutes > 0 && minutes <= 525_600 ? minutes : null,
    ...{ line, endLine },
  };
}

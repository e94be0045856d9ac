import type { DraftTripwire } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { tidy } from "../values/tidy.ts";
import type { DraftedNoun, Told } from "./drafted.ts";
import { stepsUnder } from "./tree.ts";

/** What speaks for going back, for people to see and pull. Its words stay in the notes; what is a box to tick stays a step. */
export const draftedTripwires: DraftedNoun = (told) => ({ part: () => ({ tripwires: draftTripwires(told) }) });

function draftTripwires({ rollback, phases }: Told): DraftTripwire[] {
  const steps = new Set(phases.flatMap((phase) => [...stepsUnder(phase)]).map(({ line }) => line));
  const found = rollback.triggers.flatMap((trigger): DraftTripwire[] => {
    const words = cutText(tidy(trigger.text), 500).trim();
    const title = words.charAt(0).toLocaleUpperCase() + words.slice(1);
    if (steps.has(trigger.line) || !/\p{L}{2}/u.test(title)) return [];
    const { line, endLine } = trigger;
    const minutes = trigger.response ? Math.round(trigger.response.maxMinutes) : null;
    const severity = cutText(tidy(trigger.severity), 60).trim();
    return [{ title, severity, responseMinutes: minutes !== null && minutes > 0 && minutes <= 525_600 ? minutes : null, line, endLine }];
  });
  return [...new Map(found.toReversed().map((each) => [titleKey(each.title), each])).values()]
    .sort((a, b) => a.line - b.line)
    .slice(0, 200);
}

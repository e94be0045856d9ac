import type { DraftPhase, DraftRollbackRule, DraftStep } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { keyValue } from "#lib/domain/messages/plain-line.ts";
import { tidy } from "../values/tidy.ts";
import type { DraftedNoun, Told } from "./drafted.ts";

/** Who decides about going back, who after that, and the point of no return, in lines that say so: `Rollback decision: Deployment Lead`. */
export const draftedRollbackRules: DraftedNoun = (told) => ({ part: (phases) => draftRollbackRules(told, phases) });

const decides =
  /^(?:roll-?\s?back|back-?\s?out) (?:decision(?:[- ]maker)?|authority|decider)s?$|^(?:decides|who decides) (?:on|about) (?:a |the )?roll-?\s?back$/iu;
/** Under a heading of going back this is enough. */
const decidesThere = /^(?:decision[- ]maker|decided by|decides|who decides|authority)$/iu;
const noReturn = /^(?:the )?point of no return$/iu;
const lost = /^(?:(?:what is )?lost (?:past it|after (?:it|that)|past the point of no return)|data loss past it)$/iu;
const standIn = /^(?:any lead|stand-?in|deputy|escalat\p{L}*) (?:may decide |decides )?after$/iu;
const ofGoingBack = /roll-?\s?back|back-?\s?out|going back|way back/iu;

function draftRollbackRules({ lines, roles }: Told, phases: readonly DraftPhase[]): { rollbackRules?: DraftRollbackRule[] } {
  const found: Partial<Pick<DraftRollbackRule, "owner" | "noReturn" | "lost" | "standInMinutes">> = {};
  const at: number[] = [];
  let [heading, fenced] = ["", false];
  for (const [index, text] of lines.entries()) {
    if (/^\s*(?:```|~~~)/.test(text)) fenced = !fenced;
    else if (/^#{1,6} /.test(text)) heading = text;
    const said = fenced ? null : keyValue(text);
    if (!said || said.value === "" || /^\W*\[/.test(said.value)) continue;
    const [name, value] = [said.name, tidy(said.value).replace(/[.;]$/, "").trim()];
    const here = ofGoingBack.test(heading);
    if (found.owner === undefined && (decides.test(name) || (here && decidesThere.test(name)))) {
      const role = roles.find((each) => [each.title, each.name].some((known) => known !== "" && titleKey(known) === titleKey(value)));
      if (!role) continue;
      found.owner = cutText(role.title, 500);
    } else if (found.noReturn === undefined && noReturn.test(name)) {
      const step = stepMeant(value, phases);
      if (!step) continue;
      found.noReturn = step.title;
    } else if (found.lost === undefined && lost.test(name)) found.lost = cutText(value, 1000).trim();
    else if (found.standInMinutes === undefined && here && standIn.test(name)) {
      const [, minutes] = /^(\d{1,4}) ?(?:m|min|mins|minutes)\b/i.exec(value) ?? [];
      if (!minutes || Number(minutes) < 1 || Number(minutes) > 1440) continue;
      found.standInMinutes = Number(minutes);
    } else continue;
    at.push(index + 1);
  }
  // What is lost, and after how long, says nothing without who decides, or where the point is.
  if (found.owner === undefined && found.noReturn === undefined) return {};
  const { owner = null, noReturn: point = null, lost: gone = "", standInMinutes = 5 } = found;
  return { rollbackRules: [{ owner, standInMinutes, noReturn: point, lost: gone, line: Math.min(...at), endLine: Math.max(...at) }] };
}

/** The one step whose title these words are, or have in quotes or behind “after”. */
function stepMeant(text: string, phases: readonly DraftPhase[]): DraftStep | null {
  const words = titleKey(
    text
      .replace(/^(?:after|once|behind|past|step)\s+/i, "")
      .replace(/[“”"„«»]/g, "")
      .replace(/ (?:is|was) done$/i, ""),
  );
  const flat = (steps: readonly DraftStep[]): DraftStep[] => steps.flatMap((step) => [step, ...flat(step.children)]);
  const meant = phases.flatMap(({ steps }) => flat(steps)).filter(({ title }) => titleKey(title) === words);
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

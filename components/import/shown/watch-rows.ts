import type { BareRow } from "#components/import/shown/row-kind.ts";
import type { DraftNote, PlanDraft } from "#lib/domain/document/draft.ts";
import { rhythmText } from "#lib/domain/watches/words.ts";

/** The checks to repeat of a plan as rows, each at its line in the document. */
export function watchRows({ watches = [] }: PlanDraft): BareRow[][] {
  return watches.map((watch, index): BareRow[] => {
    const { title, line, endLine } = watch;
    return [{ key: `w${index}`, kind: "watch", depth: 1, title, facts: rhythmText(watch), objective: "", line, endLine }];
  });
}

/** Whether a note is nothing but checks to repeat, and the rhythm above them: their rows say it already. */
export function isWatched({ text, line, endLine }: DraftNote, { watches = [] }: PlanDraft): boolean {
  const within = watches.filter((watch) => line <= watch.line && watch.endLine <= endLine).length;
  const said = text.split("\n").filter((each) => each.trim() !== "").length;
  return within > 0 && said <= within + 1;
}

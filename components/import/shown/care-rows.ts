import type { BareRow } from "#components/import/shown/row-kind.ts";
import { afterText } from "#lib/domain/after-care/words.ts";
import type { DraftNote, PlanDraft } from "#lib/domain/document/draft.ts";

/** The after-care of a plan as rows, each at its line in the document. */
export function careRows({ care = [] }: PlanDraft): BareRow[][] {
  return care.map(({ kind, title, target, afterMinutes, afterCounts, line, endLine }, index): BareRow[] => {
    const facts = [
      kind === "action" ? "follow-up" : "after-care",
      afterMinutes === 0 ? "at once" : `${afterText(afterMinutes, afterCounts)} after the deployment`,
      target ? `target ${target}` : null,
    ];
    return [
      {
        key: `c${index}`,
        kind: kind === "action" ? "step" : "criterion",
        depth: 1,
        title,
        facts: facts.filter(Boolean).join(" · "),
        objective: "",
        line,
        endLine,
      },
    ];
  });
}

/** Whether a note is nothing but after-care and its headings: its rows say it already. */
export function isCared({ text, line, endLine }: DraftNote, { care = [] }: PlanDraft): boolean {
  const within = care.filter((check) => line <= check.line && check.endLine <= endLine).length;
  const said = text.split("\n").filter((each) => /[\p{L}\p{N}]/u.test(each) && !/^#{1,6} /.test(each)).length;
  return within > 0 && said <= within;
}

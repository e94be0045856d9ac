import type { BareRow } from "#components/import/shown/row-kind.ts";
import type { DraftNote, PlanDraft } from "#lib/domain/document/draft.ts";
import { planTimeText } from "#lib/domain/schedule/format-time.ts";

/** What a plan hands over as rows, each at its line in the document. */
export function deliverableRows({ deliverables = [] }: PlanDraft): BareRow[][] {
  return deliverables.map(({ title, owner, at, link, claimedDone, phase, line, endLine }, index): BareRow[] => {
    const facts = [
      owner,
      at ? `due ${planTimeText(at)}` : null,
      link ? "with its address" : null,
      claimedDone ? "document says done" : null,
    ];
    const depth = phase === null ? 0 : 1;
    return [
      { key: `d${index}`, kind: "deliverable", depth, title, facts: facts.filter(Boolean).join(" · "), objective: "", line, endLine },
    ];
  });
}

/** Whether a note is nothing but deliverables and the label above them: their rows say it already. */
export function isDelivered({ text, line, endLine }: DraftNote, { deliverables = [] }: PlanDraft): boolean {
  const within = deliverables.filter((each) => line <= each.line && each.endLine <= endLine).length;
  const said = text.split("\n").filter((each) => /[\p{L}\p{N}]/u.test(each) && !/^#{1,6} /.test(each)).length;
  return within > 0 && said <= within + 1;
}

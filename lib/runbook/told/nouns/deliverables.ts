import { deliverables } from "#lib/domain/deliverables/rows.ts";
import type { DraftDeliverable, PlanDraft } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { addressFault } from "#lib/domain/kernel/web-address.ts";
import { phases } from "#lib/domain/phases/rows.ts";
import { roles } from "#lib/domain/roles/rows.ts";
import { parseTime } from "../../values/parse-time.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";
import { timeText } from "../written-time.ts";

export const deliverablesMarkdown: NounMarkdown = {
  heading: "Deliverables",
  column: "Deliverable",
  labels: ["In the phase", "Due", "Who", "Link", "Delivered"],
  written(room, id) {
    const each = find(room, deliverables, id);
    if (!each) return { title: "", fields: {}, list: [] };
    const fields = {
      "In the phase": find(room, phases, each.phaseId)?.title ?? "",
      Due: each.at ? timeText(each.at) : "",
      Who: find(room, roles, each.roleId)?.title ?? "",
      Link: each.link ?? "",
      Delivered: each.claimedDone ? "yes" : "",
    };
    return { title: each.title, fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 500).flatMap((piece) => (piece.title === "" ? [] : [deliverableOf(piece, draft)]));
    const read = told.map(({ title, owner, at, link, claimedDone, line, endLine }) => {
      return { text: title, title, owner: owner ?? "", at, link, done: claimedDone, phase: "", line, endLine };
    });
    const keyOf = ({ title }: { title: string }) => titleKey(title);
    return {
      said: { ...said, deliverables: over(said.deliverables, read, keyOf) },
      draft: { ...draft, deliverables: over(draft.deliverables ?? [], told, keyOf) },
    };
  },
};

function deliverableOf({ title, fields, line, endLine }: ToldPiece, draft: PlanDraft): DraftDeliverable {
  const { Link: link = "" } = fields;
  return {
    ...{ title: cutText(title, 500), owner: cutText(fields.Who ?? "", 500) || null },
    ...{
      at: parseTime(fields.Due ?? "", null),
      link: link.length <= 2000 && addressFault(link) === null ? link : null,
      claimedDone: fields.Delivered === "yes",
    },
    phase: draft.phases.find((phase) => phase.title === fields["In the phase"])?.line ?? null,
    ...{ line, endLine },
  };
}

import { attachments } from "#lib/domain/attachments/rows.ts";
import type { DraftAttachment, PlanDraft } from "#lib/domain/document/draft.ts";
import { find, live } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { webAddress } from "#lib/domain/kernel/web-address.ts";
import { phases } from "#lib/domain/phases/rows.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";

/** Links. The bytes of a file are in no Markdown. */
export const attachmentsMarkdown: NounMarkdown = {
  heading: "Links",
  column: "Link",
  labels: ["Address", "Phase"],
  written(room, id) {
    const link = find(room, attachments, id);
    const fields = { Address: link?.url ?? "", Phase: live(room, phases, link?.phaseId)?.title ?? "" };
    return { title: link?.title ?? "", fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 300).flatMap((piece) => linkOf(piece, draft) ?? []);
    const read = told.map(({ title, url, line, endLine }) => ({ title, url, text: `${title}: ${url}`, line, endLine }));
    const keyOf = ({ url }: { url: string }) => url;
    return {
      said: { ...said, links: over(said.links, read, keyOf) },
      draft: { ...draft, attachments: over(draft.attachments ?? [], told, keyOf) },
    };
  },
};

function linkOf({ title, fields, line, endLine }: ToldPiece, draft: PlanDraft): DraftAttachment | null {
  const url = webAddress(fields.Address ?? "");
  if (title === "" || url === null) return null;
  const phase = draft.phases.find((each) => each.title === fields.Phase)?.line ?? null;
  return { title: cutText(title, 500), url, phase, line, endLine };
}

import { type Attachment, attachments } from "../../attachments/rows.ts";
import { set } from "../../kernel/change.ts";
import { all, live } from "../../kernel/room.ts";
import { phases } from "../../phases/rows.ts";
import type { DraftAttachment } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { titledNoun } from "../titled-noun.ts";

/** Links of the plan and its phases, known by where they lead. Files, and what goes with a step or a message, are the plan’s own. */
export const attachmentsNoun = titledNoun<Attachment, DraftAttachment>({
  of: "link",
  called: "Link",
  knownBy: ({ url }) => url ?? "",
  rows: (room) => all(room, attachments).filter(({ kind, stepId, messageId }) => kind === "link" && stepId === null && messageId === null),
  set: (id, row) => set(attachments, id, row),
  found: (draft) => draft.attachments ?? [],
  fields: {
    title: { called: "Name", here: ({ title }) => title, said: ({ title }) => title, take: ({ title }) => ({ title }) },
    phase: {
      called: "Phase",
      here: ({ phaseId }, room) => live(room, phases, phaseId)?.title ?? null,
      said: ({ phase }, { phaseAt }) => phaseAt(phase),
      take: ({ phase }, { rowAt }) => ({ phaseId: rowAt(phase) }),
    },
  },
  make(link, at, { origin, rowAt }) {
    const row = { ...at, planId: origin.planId, originId: at.id, title: link.title, kind: "link" as const, url: link.url };
    return attachments.make({ ...row, phaseId: rowAt(link.phase), addedAt: origin.now, source: sourceOf(link, origin) });
  },
});

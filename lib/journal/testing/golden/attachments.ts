import {
  attachFile,
  attachLink,
  editAttachment,
  removeAttachment,
  restoreAttachment,
  shareAttachment,
} from "../../../domain/attachments/verbs.ts";
import type { Actor } from "../../../domain/kernel/permissions.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A link and a file, attached, changed, taken out and shown to stakeholders. */
export const attachmentsChapter: Chapter = {
  name: "attachments",
  async play(before) {
    const stage = new Stage("plan", "golden-attachments", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("attachments-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "attached", title: "Attached" });
    await stage.act("attachLink", attachLink, sofia, { title: "Dashboard", url: "https://grafana.example.com/d/ledger" });
    const file = { mediaType: "text/plain", bytes: 12, sha256: "0".repeat(64) };
    await stage.act("attachFile", attachFile, sofia, { title: "../logs/migration.log", ...file });
    const attachmentId = "attachLink-1";
    await stage.act("editAttachment", editAttachment, sofia, { attachmentId, title: "Dashboard of the ledger" });
    await stage.act("removeAttachment", removeAttachment, sofia, { attachmentId });
    await stage.act("restoreAttachment", restoreAttachment, sofia, { attachmentId });
    await stage.act("shareAttachment", shareAttachment, sofia, { attachmentId: "attachFile-1", shared: true });
    return stage.roomId;
  },
};

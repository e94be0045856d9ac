import type { Actor } from "../../../domain/kernel/permissions.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { acceptRisk, addRisk, closeRisk, editRisk, fireRisk, removeRisk, reopenRisk, restoreRisk } from "../../../domain/risks/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A risk from its first word to its end. */
export const risksChapter: Chapter = {
  name: "risks",
  async play(before) {
    const stage = new Stage("plan", "golden-risks", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("risks-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "at-risk", title: "At risk" });
    await stage.act("addRisk", addRisk, sofia, { title: "The replica falls behind", level: "High", reviewOn: "2026-12-01" });
    const riskId = "addRisk-1";
    await stage.act("editRisk", editRisk, sofia, { riskId, mitigation: "Pause the import." });
    await stage.act("removeRisk", removeRisk, sofia, { riskId });
    await stage.act("restoreRisk", restoreRisk, sofia, { riskId });
    await stage.act("acceptRisk", acceptRisk, sofia, { riskId, note: "We have an hour." });
    await stage.act("risks-startPlan", startPlan, sofia, {});
    await stage.act("fireRisk", fireRisk, sofia, { riskId, seen: "It is 40 s behind." });
    await stage.act("closeRisk", closeRisk, sofia, { riskId, note: "It has caught up." });
    await stage.act("reopenRisk", reopenRisk, sofia, { riskId });
    return stage.roomId;
  },
};

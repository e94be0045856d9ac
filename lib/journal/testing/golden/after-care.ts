import { closePlan } from "../../../domain/after-care/close.ts";
import {
  addCareCheck,
  answerCareCheck,
  editCareCheck,
  readCareCheck,
  removeCareCheck,
  reopenCareCheck,
  restoreCareCheck,
} from "../../../domain/after-care/verbs.ts";
import type { Actor } from "../../../domain/kernel/permissions.ts";
import { completePlan, startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A plan that is cared for after its work, to the last verdict. */
export const afterCareChapter: Chapter = {
  name: "after-care",
  async play(before) {
    const stage = new Stage("plan", "golden-after-care", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("care-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "cared-for", title: "Cared for" });
    await stage.act("addCareCheck", addCareCheck, sofia, { title: "Error rate", target: "under 0.1 %", afterMinutes: 1440 });
    await stage.act("addFollowUp", addCareCheck, sofia, { title: "Drop the columns", kind: "action", dueAt: "2026-12-24T11:00:00.000Z" });
    const [checkId, actionId] = ["addCareCheck-1", "addFollowUp-1"];
    await stage.act("editCareCheck", editCareCheck, sofia, { checkId, afterMinutes: 2880 });
    await stage.act("removeCareCheck", removeCareCheck, sofia, { checkId });
    await stage.act("restoreCareCheck", restoreCareCheck, sofia, { checkId });
    await stage.act("care-startPlan", startPlan, sofia, {});
    await stage.act("care-completePlan", completePlan, sofia, { note: "The parcels move." });
    await stage.act("readCareCheck", readCareCheck, sofia, { checkId, reading: "0.05 % so far" });
    await stage.act("answerCareCheck", answerCareCheck, sofia, { checkId, verdict: "met", reading: "0.04 %" });
    await stage.act("reopenCareCheck", reopenCareCheck, sofia, { checkId });
    await stage.act("answerMissed", answerCareCheck, sofia, { checkId, verdict: "missed", note: "We look again." });
    await stage.act("answerNotDone", answerCareCheck, sofia, { checkId: actionId, verdict: "not-measured", note: "They are read." });
    await stage.act("closePlan", closePlan, sofia, { note: "All is said." });
    return stage.roomId;
  },
};

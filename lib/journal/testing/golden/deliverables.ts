import { closePlan } from "../../../domain/after-care/close.ts";
import {
  addDeliverable,
  deliver,
  editDeliverable,
  noteDeliverableLate,
  removeDeliverable,
  restoreDeliverable,
  takeBackDeliverable,
  waiveDeliverable,
} from "../../../domain/deliverables/verbs.ts";
import { type Actor, system } from "../../../domain/kernel/permissions.ts";
import { addPhase } from "../../../domain/phases/verbs.ts";
import { completePlan, startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { addRole } from "../../../domain/roles/edit-roles.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** Deliverables from their first word to the end of the plan that owes them. */
export const deliverablesChapter: Chapter = {
  name: "deliverables",
  async play(before) {
    const stage = new Stage("plan", "golden-deliverables", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", zone: "Europe/Berlin", mode: "live", document: null } as const;
    const t0 = "2026-11-26T08:10:00.000Z";
    await stage.act("deliverables-createPlan", createPlan, sofia, { ...plan, t0, draft: bare, slug: "handed-over", title: "Handed over" });
    await stage.act("deliverables-addPhase", addPhase, sofia, { title: "Week 1", kind: "prepare", afterId: null });
    await stage.act("deliverables-addRole", addRole, sofia, { title: "QA" });
    const [phaseId, roleId] = ["deliverables-addPhase-1", "deliverables-addRole-1"];
    await stage.act("addDeliverable", addDeliverable, sofia, { title: "Test report", phaseId, roleId, link: "https://docs.example.org/t" });
    const deliverableId = "addDeliverable-1";
    await stage.act("editDeliverable", editDeliverable, sofia, { deliverableId, at: { kind: "offset", minutes: 0 } });
    await stage.act("removeDeliverable", removeDeliverable, sofia, { deliverableId });
    await stage.act("restoreDeliverable", restoreDeliverable, sofia, { deliverableId });
    await stage.act("addPlanDeliverable", addDeliverable, sofia, { title: "Handover to operations" });
    await stage.act("deliverables-startPlan", startPlan, sofia, {});
    await stage.act("deliverables-addPhase2", addPhase, sofia, { title: "Week 2", kind: "verify", afterId: phaseId });
    await stage.act("noteDeliverableLate", noteDeliverableLate, system, { deliverableId, due: t0 });
    await stage.act("deliver", deliver, sofia, { deliverableId, link: "https://docs.example.org/report", note: "Signed by both." });
    await stage.act("takeBackDeliverable", takeBackDeliverable, sofia, { deliverableId, note: "It is the draft." });
    await stage.act("deliverWords", deliver, sofia, { deliverableId, note: "On the desk of QA." });
    await stage.act("deliverables-completePlan", completePlan, sofia, {});
    await stage.act("waiveDeliverable", waiveDeliverable, sofia, { deliverableId: "addPlanDeliverable-1", reason: "They were there." });
    await stage.act("deliverables-closePlan", closePlan, sofia, {});
    return stage.roomId;
  },
};

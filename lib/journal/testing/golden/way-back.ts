import type { Actor } from "../../../domain/kernel/permissions.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { addRole } from "../../../domain/roles/edit-roles.ts";
import { askRollback, decideRollback } from "../../../domain/rollback/decisions.ts";
import { planRollback } from "../../../domain/rollback/rules.ts";
import { addStage } from "../../../domain/stages/edit-stages.ts";
import { enterStage, promoteStage } from "../../../domain/stages/promote-stages.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A plan that says who decides about going back and where its point of no return is, and goes back by one stage. */
export const wayBackChapter: Chapter = {
  name: "way-back",
  async play(before) {
    const stage = new Stage("plan", "golden-way-back", before);
    const bare = { ...draft, roles: [], notes: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("way-back-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "way-back", title: "The way back" });
    await stage.act("way-back-addRole", addRole, sofia, { title: "Director" });
    await stage.act("way-back-addTen", addStage, sofia, { title: "Ten", percent: 10 });
    await stage.act("way-back-addHalf", addStage, sofia, { title: "Half", percent: 50 });
    const noReturnStepId = Object.keys((await stage.room).steps)[0] ?? null;
    await stage.act("planRollback", planRollback, sofia, { roleId: "way-back-addRole-1", standInMinutes: 5 });
    await stage.act("planNoReturn", planRollback, sofia, { noReturnStepId, lost: "Drafts made in the new ledger" });
    await stage.act("way-back-startPlan", startPlan, sofia, {});
    await stage.act("way-back-enterStage", enterStage, sofia, {});
    await stage.act("way-back-promoteStage", promoteStage, sofia, { reason: "All quiet" });
    await stage.act("way-back-askRollback", askRollback, sofia, { reason: "One request in sixteen fails." });
    const decision = { decisionId: "way-back-askRollback-1", outcome: "previous-stage", rationale: "Fewer people see it." } as const;
    await stage.act("decideStageBack", decideRollback, sofia, decision);
    return stage.roomId;
  },
};

import { addCheck, editCheck, removeCheck, restoreCheck } from "../../../domain/checks/edit-checks.ts";
import { judgeCheck, runCheck } from "../../../domain/checks/results.ts";
import type { Actor } from "../../../domain/kernel/permissions.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A check from its first word to its last verdict. */
export const checksChapter: Chapter = {
  name: "checks",
  async play(before) {
    const stage = new Stage("plan", "golden-checks", before);
    const bare = { ...draft, roles: [], notes: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("checks-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "checked", title: "Checked" });
    const stepId = Object.keys((await stage.room).steps)[0] ?? null;
    await stage.act("addCheck", addCheck, sofia, { title: "Error rate", expected: "< 1%", stepId });
    const checkId = "addCheck-1";
    await stage.act("editCheck", editCheck, sofia, { checkId, command: "ledgerctl errors", expected: "< 0.1%", stepId });
    await stage.act("removeCheck", removeCheck, sofia, { checkId });
    await stage.act("restoreCheck", restoreCheck, sofia, { checkId });
    await stage.act("checks-startPlan", startPlan, sofia, {});
    await stage.act("runCheck", runCheck, sofia, { checkId, output: "0.4%", note: "Right after the switch" });
    await stage.act("judgeCheck", judgeCheck, sofia, { checkId, verdict: "pass", note: "It was the old node." });
    return stage.roomId;
  },
};

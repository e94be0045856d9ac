import { type Actor, system } from "../../../domain/kernel/permissions.ts";
import { noteDeadlinePassed } from "../../../domain/phases/deadline-passed.ts";
import { editPhase } from "../../../domain/phases/verbs.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { addRole } from "../../../domain/roles/edit-roles.ts";
import { editStep } from "../../../domain/steps/edit.ts";
import { orderStep } from "../../../domain/steps/order-steps.ts";
import { confirmStep } from "../../../domain/steps/second.ts";
import { reopenStep, ruleOutStep, startStep } from "../../../domain/steps/work.ts";
import { draft } from "./draft.ts";
import { type Chapter, idOf, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** By when things must be done, and when they begin. */
export const timeChapter: Chapter = {
  name: "time",
  async play(before) {
    const stage = new Stage("plan", "golden-time", before);
    const bare = { ...draft, roles: [], notes: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("time-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "time", title: "What is due" });
    await stage.act("time-addRole", addRole, sofia, { title: "Preparation" });
    const { phases, steps } = await stage.room;
    const phaseId = idOf(phases, ({ title }) => title === "Prepare");
    const deadline = { kind: "wall", time: "13:00", date: "2026-11-26" } as const;
    await stage.act("time-editPhase", editPhase, sofia, { phaseId, roleId: "time-addRole-1", deadline });
    const named = (title: string) => idOf(steps, (step) => step.title === title);
    const afterIds = [named("Back up"), named("Freeze")];
    await stage.act("orderStep", orderStep, sofia, { stepId: named("Warm the cache"), afterIds });
    await stage.act("time-startPlan", startPlan, sofia, {});
    const stepId = named("Freeze");
    await stage.act("time-startStep", startStep, sofia, { stepId });
    await stage.act("time-reopenStep", reopenStep, sofia, { stepId });
    await stage.act("ruleOutStep", ruleOutStep, sofia, { stepId: named("Tell people"), reason: "nobody is there to be told" });
    const second = { stepId: named("Warm the cache"), second: true };
    await stage.act("second-editStep", editStep, sofia, second);
    await stage.act("confirmStep", confirmStep, { ...sofia, id: "jonas", userId: "jonas", name: "Jonas Ott" }, { stepId: second.stepId });
    // In Berlin it is an hour later.
    await stage.act("soon-editPhase", editPhase, sofia, { phaseId, deadline: { ...deadline, time: "09:10" } });
    await stage.act("noteDeadlinePassed", noteDeadlinePassed, system, { phaseId, deadline: "2026-11-26T08:10:00.000Z" });
    return stage.roomId;
  },
};

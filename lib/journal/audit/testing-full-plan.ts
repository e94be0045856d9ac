import { addNote } from "../../domain/notes/verbs.ts";
import { addPhase, publishPhase } from "../../domain/phases/verbs.ts";
import { addPlanMember, restrictPlan } from "../../domain/plan/members.ts";
import { completePlan } from "../../domain/plan/start-and-end.ts";
import { editPlan } from "../../domain/plan/verbs.ts";
import { moveT0 } from "../../domain/plan/when.ts";
import { addRole, assignRole } from "../../domain/roles/edit-roles.ts";
import { postUpdate } from "../../domain/status-page/verbs.ts";
import { addStep, assignStep, editStep, moveStep, removeStep } from "../../domain/steps/edit.ts";
import { completeStep, failStep, reopenStep, skipStep, startStep } from "../../domain/steps/work.ts";
import { ana, jonas, sofia } from "../../domain/testing/people.ts";
import { type TestPlan, testPlan } from "../testing/plan.ts";

/** What somebody may type who means no good, or has an odd keyboard. */
export const hostile = `</script><script>alert(1)</script><!-- & "quotes" 'too' \\u003c \\\\u003cb> \u202eright to left\u202c 🚚 ü`;

/** A plan of some sixty events, with several verbs, several people, and words that would break a careless export. */
export async function fullPlan(): Promise<TestPlan> {
  const titles = Array.from({ length: 20 }, (_, index) => `Step ${index + 1}`);
  const plan = await testPlan({ Prepare: titles.slice(0, 8), Deploy: titles.slice(8) });
  const step = (number: number) => plan.stepId(`Step ${number}`);
  const phaseId = Object.keys((await plan.room()).phases)[0];
  await plan.act(editPlan, { title: `Parcel move ${hostile}`.slice(0, 200), zone: "Europe/Berlin" }, sofia);
  await plan.act(moveT0, { t0: "2026-11-26T12:00:00.000Z", reason: "as announced" }, sofia);
  await plan.act(addPhase, { title: "After <b>care</b>", kind: "after-care", afterId: null }, sofia);
  await plan.act(publishPhase, { phaseId, publicTitle: "Getting ready" }, sofia);
  await plan.act(addRole, { title: "Database & network" }, sofia);
  const roleId = Object.keys((await plan.room()).roles)[0];
  await plan.act(assignRole, { roleId, holder: { id: "ana", name: "Ana Novak" } }, sofia);
  await plan.act(restrictPlan, { restricted: true }, sofia);
  for (const { userId, name } of [ana, jonas]) await plan.act(addPlanMember, { userId, name }, sofia);
  for (let number = 1; number <= 18; number++) {
    await plan.act(startStep, { stepId: await step(number) }, number % 2 ? ana : jonas);
    if (number % 6 === 0) await plan.act(failStep, { stepId: await step(number), reason: hostile }, jonas);
    else await plan.act(completeStep, { stepId: await step(number), ...(number % 5 ? {} : { note: "took\nlong" }) }, ana);
  }
  await plan.act(reopenStep, { stepId: await step(6), reason: "again" }, sofia);
  await plan.act(skipStep, { stepId: await step(6), reason: "not needed" }, sofia);
  await plan.act(addStep, { phaseId, parentId: null, afterId: null, title: hostile }, sofia);
  await plan.act(editStep, { stepId: await step(19), title: "Step 19", optional: true }, sofia);
  await plan.act(assignStep, { stepId: await step(19), assignee: { id: "ana", name: "Ana Novak" } }, sofia);
  await plan.act(moveStep, { stepId: await step(19), phaseId, parentId: null, afterId: null }, sofia);
  await plan.act(removeStep, { stepId: await step(20) }, sofia);
  for (const text of [hostile, "Slower than planned", "\\u003c"]) await plan.act(addNote, { phaseId, text }, ana);
  await plan.act(postUpdate, { headline: `All well ${hostile}` }, sofia);
  await plan.act(completePlan, { leaveOpen: true, note: "rest tomorrow" }, sofia);
  return plan;
}

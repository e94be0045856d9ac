import { runCheck } from "#lib/domain/checks/results.ts";
import { answerCriterion } from "#lib/domain/gates/criteria.ts";
import { decideGate } from "#lib/domain/gates/decisions.ts";
import { must } from "#lib/domain/kernel/must.ts";
import type { Actor } from "#lib/domain/kernel/permissions.ts";
import { sayMessage, skipMessage } from "#lib/domain/messages/said.ts";
import { coveredDigest } from "#lib/domain/sign-offs/content.ts";
import { sign } from "#lib/domain/sign-offs/verbs.ts";
import { enterStage } from "#lib/domain/stages/promote-stages.ts";
import { editStep } from "#lib/domain/steps/edit.ts";
import { completeStep, skipStep, startStep } from "#lib/domain/steps/work.ts";
import { ana, jonas, mira } from "#lib/domain/testing/people.ts";
import { beginWatch, readWatches } from "#lib/domain/watches/verbs.ts";
import type { Setting } from "./setting.ts";

/** What went as it should until six minutes after T0: signed the hour before, begun in time, the first times of the watches fine. */
export function calmHours({ plan, approved, overtaken, passed, said, skipped, rate, waiting, passes }: Setting): void {
  const { act, at, stepId } = plan;
  plan.now = at(-60);
  const signAs = (signOffId: string, who: Actor) => {
    const row = must(plan.room.signOffs[signOffId], "a sign-off");
    const proof = { at: plan.now, by: "password" };
    act(sign, { signOffId, digest: coveredDigest(plan.room, row), statement: row.statement }, who, { proof });
  };
  signAs(approved, mira);
  signAs(overtaken, jonas);
  act(editStep, { stepId: stepId("Send 100 %"), title: "Send 100 %, after the watch" });

  plan.now = at(0);
  plan.start();
  act(skipMessage, { messageId: skipped, reason: "They know." });
  act(sayMessage, { messageId: said, subject: null, body: "We begin." });
  for (const title of ["Freeze merges", "Check both clusters"]) act(completeStep, { stepId: stepId(title) }, ana);
  const question = Object.values(plan.room.criteria).find(({ gateId }) => gateId === passed);
  act(answerCriterion, { criterionId: must(question, "a question").id, answer: "yes", evidence: "31 minutes, twice" });
  act(decideGate, { gateId: passed, outcome: "go", rationale: "All is answered yes.", pollId: null, decisionId: null });
  act(beginWatch, { phaseId: plan.phaseId("Deploy") });
  act(enterStage, {});

  plan.now = at(2);
  act(startStep, { stepId: stepId("Take the backup") }, jonas);
  act(completeStep, { stepId: stepId("Zone a") }, ana);
  act(startStep, { stepId: stepId("Zone b") }, ana);

  plan.now = at(6);
  const readings = [
    { watchId: rate, slot: 1, verdict: "fine", value: "0.05" },
    { watchId: waiting, slot: 1, verdict: "fine" },
  ];
  act(readWatches, { readings }, mira);
  act(skipStep, { stepId: stepId("Tell support"), reason: "They sit beside us." }, ana);
  act(runCheck, { checkId: passes, output: "412" }, jonas);
}

import { careVerbs } from "./after-care/verbs.ts";
import { attachFile, attachmentVerbs } from "./attachments/verbs.ts";
import { audienceVerbs, noteUpdateMissed } from "./audiences/verbs.ts";
import { channelVerbs } from "./channels/verbs.ts";
import { checkVerbs } from "./checks/verbs.ts";
import { deliverableVerbs, noteDeliverableLate } from "./deliverables/verbs.ts";
import { revisePlan } from "./document/revise-plan.ts";
import { flagVerbs } from "./flags/verbs.ts";
import { gateVerbs } from "./gates/verbs.ts";
import { holdVerbs } from "./holds/verbs.ts";
import { incidentVerbs } from "./incidents/verbs.ts";
import type { Verb } from "./kernel/verb.ts";
import { noteMeetingMoved } from "./meetings/change.ts";
import { meetingVerbs } from "./meetings/verbs.ts";
import { tryDelivery } from "./messages/deliveries.ts";
import { noteCameDue, noteMessageMissed } from "./messages/due.ts";
import { messageVerbs } from "./messages/verbs.ts";
import { metricVerbs } from "./metrics/verbs.ts";
import { noteVerbs } from "./notes/verbs.ts";
import { noteDeadlinePassed } from "./phases/deadline-passed.ts";
import { phaseVerbs } from "./phases/verbs.ts";
import { continuePlan, noteSuccessor } from "./plan/reschedule.ts";
import { createPlan, planOwnVerbs } from "./plan/verbs.ts";
import { noteT0Passed } from "./plan/when.ts";
import { prometheusVerbs } from "./prometheus/verbs.ts";
import { riskVerbs } from "./risks/verbs.ts";
import { letGoOfPerson } from "./roles/person-left.ts";
import { roleVerbs } from "./roles/verbs.ts";
import { rollbackVerbs } from "./rollback/verbs.ts";
import type { Room } from "./room.ts";
import { shiftVerbs } from "./shifts/verbs.ts";
import { signOffVerbs } from "./sign-offs/verbs.ts";
import { noteSoaked } from "./stages/promote-stages.ts";
import { stageVerbs } from "./stages/verbs.ts";
import { noteUpdateMailed } from "./status-page/mailing.ts";
import { createShareLink, statusPageVerbs } from "./status-page/verbs.ts";
import { stepVerbs } from "./steps/verbs.ts";
import { completeStep, failStep, reopenStep, ruleOutStep, skipStep, startStep } from "./steps/work.ts";
import { noteBreach, noteCalm, thresholdVerbs } from "./thresholds/verbs.ts";
import { treeVerbs } from "./trees/verbs.ts";
import { triggerGroupVerbs } from "./trigger-groups/verbs.ts";
import { watchVerbs } from "./watches/verbs.ts";
import { workspaceOwnVerbs } from "./workspace/verbs.ts";

/**
 * The verbs a person may send from the browser, by name: those of each noun, which lists its own. Those that only the server can perform (they
 * make a secret or read a document) are not here.
 */
export const planVerbs = {
  ...audienceVerbs,
  ...planOwnVerbs,
  ...watchVerbs,
  ...stepVerbs,
  ...phaseVerbs,
  ...roleVerbs,
  ...gateVerbs,
  ...holdVerbs,
  ...shiftVerbs,
  ...signOffVerbs,
  ...careVerbs,
  ...deliverableVerbs,
  ...checkVerbs,
  ...riskVerbs,
  ...messageVerbs,
  ...meetingVerbs,
  ...stageVerbs,
  ...treeVerbs,
  ...rollbackVerbs,
  ...incidentVerbs,
  ...metricVerbs,
  ...thresholdVerbs,
  ...triggerGroupVerbs,
  ...noteVerbs,
  ...statusPageVerbs,
  ...attachmentVerbs,
} as const;

/** The verbs of plans that only the server can perform: they make a secret, read a document or a file, or begin a room. */
export const serverVerbs = { createPlan, continuePlan, createShareLink, letGoOfPerson, revisePlan, attachFile } as const;

/** The verbs that only the product itself performs, when their time has come or a measure says so. */
export const timedVerbs = {
  noteT0Passed,
  noteDeadlinePassed,
  noteDeliverableLate,
  noteSoaked,
  tryDelivery,
  noteBreach,
  noteCalm,
  noteUpdateMissed,
  noteCameDue,
  noteMessageMissed,
  noteMeetingMoved,
  noteSuccessor,
  noteUpdateMailed,
} as const;

/** The verbs of workspaces. */
export const workspaceVerbs = { ...workspaceOwnVerbs, ...channelVerbs, ...flagVerbs, ...prometheusVerbs } as const;

/** Every verb there is, by the event it makes. */
export const verbsByType: ReadonlyMap<string, Verb<Room>> = new Map(
  [planVerbs, serverVerbs, timedVerbs, workspaceVerbs]
    .flatMap((verbs) => Object.values<Verb<Room>>(verbs))
    .map((verb) => [verb.type, verb]),
);

export type PlanVerbName = keyof typeof planVerbs;

/** The step verbs the API offers, by the last part of their address. */
export const stepWork = {
  ...{ start: startStep, complete: completeStep, skip: skipStep, fail: failStep, reopen: reopenStep },
  "rule-out": ruleOutStep,
} as const;

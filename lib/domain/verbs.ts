import {
  addCareCheck,
  answerCareCheck,
  closePlan,
  editCareCheck,
  readCareCheck,
  removeCareCheck,
  reopenCareCheck,
  restoreCareCheck,
} from "./after-care/verbs.ts";
import { addAudience, editAudience, noteUpdateMissed, removeAudience, restoreAudience } from "./audiences/verbs.ts";
import { addChannel, readdressChannel, removeChannel, renameChannel } from "./channels/verbs.ts";
import { addCheck, editCheck, removeCheck, restoreCheck } from "./checks/edit-checks.ts";
import { judgeCheck, runCheck } from "./checks/results.ts";
import { revisePlan } from "./document/revise-plan.ts";
import { addFlag, followPlan, retireFlag } from "./flags/verbs.ts";
import { addCriterion, answerCriterion, editCriterion, removeCriterion } from "./gates/criteria.ts";
import { decideGate, secondDecision, waiveGate, withdrawDecision } from "./gates/decisions.ts";
import { addGate, editGate, moveGate, removeGate, restoreGate } from "./gates/edit-gates.ts";
import { closePoll, openPoll } from "./gates/polls.ts";
import { castVote, meetCondition } from "./gates/votes.ts";
import { holdPlan, resumePlan } from "./holds/verbs.ts";
import {
  editIncident,
  followUpIncident,
  noteIncident,
  openIncident,
  reopenIncident,
  resolveIncident,
  takeIncident,
  tellIncident,
} from "./incidents/verbs.ts";
import type { Verb } from "./kernel/verb.ts";
import { deliverByHand, sendAgain, tryDelivery } from "./messages/deliveries.ts";
import { sendMessage, setSending } from "./messages/sending.ts";
import {
  addMessage,
  editMessage,
  fillMessage,
  removeMessage,
  restoreMessage,
  sayMessage,
  skipMessage,
  unskipMessage,
} from "./messages/verbs.ts";
import { addMetric, editMetric, removeMetric, restoreMetric } from "./metrics/verbs.ts";
import { addNote } from "./notes/verbs.ts";
import { addPhase, editPhase, movePhase, publishPhase, removePhase, restorePhase } from "./phases/verbs.ts";
import { addPlanMember, removePlanMember, restrictPlan } from "./plan/members.ts";
import { cancelPlan, completePlan, createPlan, editPlan, moveT0, noteT0Passed, startPlan } from "./plan/verbs.ts";
import { acceptRisk, addRisk, closeRisk, editRisk, fireRisk, removeRisk, reopenRisk, restoreRisk } from "./risks/verbs.ts";
import { addRole, assignRole, editRole, removeRole } from "./roles/edit-roles.ts";
import { acceptHandover, declineHandover, nameStandIn, offerHandover } from "./roles/handover.ts";
import { letGoOfPerson } from "./roles/person-left.ts";
import { askAbort, askRollback, completeRollback, decideRollback, resumeForward } from "./rollback/decisions.ts";
import { addTripwire, editTripwire, pullTripwire, releaseTripwire, removeTripwire, restoreTripwire } from "./rollback/tripwires.ts";
import type { Room } from "./room.ts";
import { addSignOff, editSignOff, removeSignOff, sign, withdrawSignature } from "./sign-offs/verbs.ts";
import { answerStageCriterion } from "./stages/answer-criteria.ts";
import { addStage, countWaits, editStage, removeStage, restoreStage } from "./stages/edit-stages.ts";
import { abortStage, extendStage, holdStage, resumeStage } from "./stages/hold-stages.ts";
import { enterStage, noteSoaked, promoteStage } from "./stages/promote-stages.ts";
import { createShareLink, postUpdate, revokeShareLink, sayImpact, withdrawUpdate } from "./status-page/verbs.ts";
import { addStep, assignStep, editStep, moveStep, removeStep, restoreStep } from "./steps/edit.ts";
import { completeStep, failStep, reopenStep, skipStep, startStep } from "./steps/work.ts";
import {
  acknowledgeBreach,
  addThreshold,
  editThreshold,
  noteBreach,
  noteCalm,
  removeThreshold,
  restoreThreshold,
  silenceThreshold,
} from "./thresholds/verbs.ts";
import { addTree, editTree, endWalk, releaseStop, removeTree, restoreTree, startWalk, takeNode } from "./trees/verbs.ts";
import { addWatch, editWatch, removeWatch, restoreWatch } from "./watches/edit-watches.ts";
import { beginWatch, endWatch, explainMiss, readWatches } from "./watches/verbs.ts";
import {
  acceptInvite,
  changeMemberRole,
  createInvite,
  createToken,
  createWorkspace,
  removeMember,
  renameWorkspace,
  revokeInvite,
  revokeToken,
  updateProfile,
} from "./workspace/verbs.ts";

/**
 * The verbs a person may send from the browser, by name. Those that only the server can perform (they make a secret or
 * read a document) are not here.
 */
export const planVerbs = {
  addAudience,
  editAudience,
  removeAudience,
  restoreAudience,
  startPlan,
  completePlan,
  cancelPlan,
  editPlan,
  moveT0,
  restrictPlan,
  addPlanMember,
  removePlanMember,
  addWatch,
  editWatch,
  removeWatch,
  restoreWatch,
  beginWatch,
  readWatches,
  explainMiss,
  endWatch,
  startStep,
  completeStep,
  skipStep,
  failStep,
  reopenStep,
  addStep,
  editStep,
  moveStep,
  removeStep,
  restoreStep,
  assignStep,
  addPhase,
  editPhase,
  publishPhase,
  movePhase,
  removePhase,
  restorePhase,
  addRole,
  editRole,
  removeRole,
  assignRole,
  offerHandover,
  acceptHandover,
  declineHandover,
  nameStandIn,
  addGate,
  editGate,
  moveGate,
  removeGate,
  restoreGate,
  addCriterion,
  editCriterion,
  removeCriterion,
  answerCriterion,
  openPoll,
  closePoll,
  castVote,
  meetCondition,
  decideGate,
  waiveGate,
  secondDecision,
  withdrawDecision,
  holdPlan,
  resumePlan,
  addSignOff,
  editSignOff,
  removeSignOff,
  sign,
  withdrawSignature,
  addCareCheck,
  editCareCheck,
  removeCareCheck,
  restoreCareCheck,
  readCareCheck,
  answerCareCheck,
  reopenCareCheck,
  closePlan,
  addCheck,
  editCheck,
  removeCheck,
  restoreCheck,
  runCheck,
  judgeCheck,
  addRisk,
  editRisk,
  removeRisk,
  restoreRisk,
  fireRisk,
  closeRisk,
  acceptRisk,
  reopenRisk,
  addMessage,
  editMessage,
  removeMessage,
  restoreMessage,
  fillMessage,
  sendMessage,
  setSending,
  sendAgain,
  deliverByHand,
  sayMessage,
  skipMessage,
  unskipMessage,
  addStage,
  editStage,
  removeStage,
  restoreStage,
  countWaits,
  enterStage,
  promoteStage,
  extendStage,
  holdStage,
  resumeStage,
  abortStage,
  answerStageCriterion,
  addTree,
  editTree,
  removeTree,
  restoreTree,
  startWalk,
  takeNode,
  releaseStop,
  endWalk,
  addTripwire,
  editTripwire,
  removeTripwire,
  restoreTripwire,
  pullTripwire,
  releaseTripwire,
  askRollback,
  askAbort,
  decideRollback,
  completeRollback,
  resumeForward,
  openIncident,
  editIncident,
  takeIncident,
  noteIncident,
  resolveIncident,
  reopenIncident,
  followUpIncident,
  tellIncident,
  addMetric,
  editMetric,
  removeMetric,
  restoreMetric,
  addThreshold,
  editThreshold,
  removeThreshold,
  restoreThreshold,
  acknowledgeBreach,
  silenceThreshold,
  addNote,
  postUpdate,
  sayImpact,
  withdrawUpdate,
  revokeShareLink,
} as const;

/** The verbs of plans that only the server can perform: they make a secret, read a document, or begin a room. */
export const serverVerbs = { createPlan, createShareLink, letGoOfPerson, revisePlan } as const;

/** The verbs that only the product itself performs, when their time has come or a measure says so. */
export const timedVerbs = { noteT0Passed, noteSoaked, tryDelivery, noteBreach, noteCalm, noteUpdateMissed } as const;

export const workspaceVerbs = {
  createWorkspace,
  renameWorkspace,
  updateProfile,
  changeMemberRole,
  removeMember,
  createInvite,
  acceptInvite,
  revokeInvite,
  createToken,
  revokeToken,
  addChannel,
  renameChannel,
  readdressChannel,
  removeChannel,
  addFlag,
  followPlan,
  retireFlag,
} as const;

/** Every verb there is, by the event it makes. */
export const verbsByType: ReadonlyMap<string, Verb<Room>> = new Map(
  [planVerbs, serverVerbs, timedVerbs, workspaceVerbs]
    .flatMap((verbs) => Object.values<Verb<Room>>(verbs))
    .map((verb) => [verb.type, verb]),
);

export type PlanVerbName = keyof typeof planVerbs;

/** The step verbs the API offers, by the last part of their address. */
export const stepVerbs = { start: startStep, complete: completeStep, skip: skipStep, fail: failStep, reopen: reopenStep } as const;

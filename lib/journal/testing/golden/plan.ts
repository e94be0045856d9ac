import { revisePlan } from "../../../domain/document/revise-plan.ts";
import { addCriterion, answerCriterion, editCriterion, removeCriterion } from "../../../domain/gates/criteria.ts";
import { decideGate, secondDecision, waiveGate, withdrawDecision } from "../../../domain/gates/decisions.ts";
import { addGate, editGate, moveGate, removeGate, restoreGate } from "../../../domain/gates/edit-gates.ts";
import { closePoll, openPoll } from "../../../domain/gates/polls.ts";
import { castVote, meetCondition } from "../../../domain/gates/votes.ts";
import { holdPlan, resumePlan } from "../../../domain/holds/verbs.ts";
import type { Actor } from "../../../domain/kernel/permissions.ts";
import { addNote } from "../../../domain/notes/verbs.ts";
import { addPhase, editPhase, movePhase, publishPhase, removePhase, restorePhase } from "../../../domain/phases/verbs.ts";
import { addPlanMember, removePlanMember, restrictPlan } from "../../../domain/plan/members.ts";
import { cancelPlan, completePlan, startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan, editPlan } from "../../../domain/plan/verbs.ts";
import { moveT0 } from "../../../domain/plan/when.ts";
import { addRole, assignRole, editRole, removeRole } from "../../../domain/roles/edit-roles.ts";
import { acceptHandover, declineHandover, nameStandIn, offerHandover } from "../../../domain/roles/handover.ts";
import { letGoOfPerson } from "../../../domain/roles/person-left.ts";
import { coveredDigest } from "../../../domain/sign-offs/content.ts";
import { addSignOff, editSignOff, removeSignOff, sign, withdrawSignature } from "../../../domain/sign-offs/verbs.ts";
import { createShareLink, postUpdate, revokeShareLink, withdrawUpdate } from "../../../domain/status-page/verbs.ts";
import { addStep, assignStep, editStep, moveStep, removeStep, restoreStep } from "../../../domain/steps/edit.ts";
import { completeStep, failStep, reopenStep, skipStep, startStep } from "../../../domain/steps/work.ts";
import { documentOf, draft, nextDraft } from "./draft.ts";
import { type Chapter, idOf, Stage } from "./stage.ts";

const person = (id: string, name: string, role: Actor["role"]): Actor => ({ kind: "user", id, userId: id, name, role });
const ana = person("ana", "Ana Novak", "member");
const jonas = person("jonas", "Jonas Ott", "member");
const sofia = person("sofia", "Sofia Brandt", "lead");
const mira = person("mira", "Mira Kovač", "lead");
const admin = person("root", "Rita Root", "admin");
const pipeline: Actor = { ...ana, kind: "token", id: "token-1", scopes: ["step:work"], planId: null };
const named = ({ id, name }: Actor) => ({ id, name });

const newPlan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", draft } as const;

/** As a parent was ticked when this was frozen: whatever was open under it went along, with a command or not. */
const completeAll: typeof completeStep = {
  ...completeStep,
  decide(room, input, context) {
    const steps = Object.fromEntries(Object.entries(room.steps).map(([id, row]) => [id, { ...row, commands: [] }]));
    return completeStep.decide({ ...room, steps }, input, context);
  },
};

/** A plan from its document to its end, with every verb that a plan knows. */
export const planChapter: Chapter = {
  name: "plan",
  async play(before) {
    const stage = new Stage("plan", "golden-plan", before);
    await stage.act("createPlan", createPlan, sofia, { ...newPlan, slug: "parcel-move", title: draft.title, document: documentOf("a") });
    const { room } = stage;
    await prepare(stage, await ids(room));
    await run(stage, await ids(stage.room));
    return stage.roomId;
  },
};

type PlanStage = Stage<"plan">;
type Ids = { step: (title: string) => string; phase: (title: string) => string; role: (title: string) => string; gate: string };

/** Ids by title, as the plan stands. */
async function ids(reading: PlanStage["room"]): Promise<Ids> {
  const room = await reading;
  return {
    step: (title) => idOf(room.steps, (each) => each.title === title),
    phase: (title) => idOf(room.phases, (each) => each.title === title),
    role: (title) => idOf(room.roles, (each) => each.title === title),
    gate: idOf(room.gates, (each) => each.title === "Go live?"),
  };
}

async function prepare(stage: PlanStage, { step, phase, role, gate }: Ids): Promise<void> {
  await stage.act("revisePlan", revisePlan, sofia, {
    ...{ document: documentOf("ab"), draft: nextDraft, base: draft, replaces: documentOf("a").sha256 },
    ...{ seq: (await stage.room).seq, seen: [] },
  });
  await stage.act("editPlan", editPlan, sofia, { title: "Parcel move, at last", zone: "Europe/Vienna" });
  await stage.act("moveT0", moveT0, sofia, { t0: "2026-11-26T12:00:00.000Z" });
  await stage.act("restrictPlan", restrictPlan, sofia, { restricted: true });
  await stage.act("addPlanMember", addPlanMember, sofia, { userId: "ana", name: "Ana Novak" });
  await stage.act("removePlanMember", removePlanMember, sofia, { planMemberId: "addPlanMember-1" });
  await stage.act("openPlan", restrictPlan, sofia, { restricted: false });

  await stage.act("addPhase", addPhase, ana, { title: "Afterwards", kind: "after-care", afterId: phase("Switch") });
  const times = { at: { kind: "offset", minutes: 90 }, durationMin: 10, durationMax: null } as const;
  await stage.act("editPhase", editPhase, ana, { phaseId: "addPhase-1", title: "After <b>care</b>", objective: "Sleep.", ...times });
  await stage.act("publishPhase", publishPhase, sofia, { phaseId: phase("Switch"), publicTitle: "Moving the data" });
  await stage.act("movePhase", movePhase, ana, { phaseId: "addPhase-1", afterId: null });
  await stage.act("removePhase", removePhase, ana, { phaseId: phase("Back") });
  await stage.act("restorePhase", restorePhase, ana, { phaseId: phase("Back") });

  await stage.act("addRole", addRole, ana, { title: "Network", team: "Wires", responsibility: "It is there.", backup: named(jonas) });
  await stage.act("editRole", editRole, ana, { roleId: "addRole-1", title: "Networks", backup: named(mira) });
  await stage.act("addRole2", addRole, ana, { title: "Nobody's" });
  await stage.act("removeRole", removeRole, ana, { roleId: "addRole2-1" });
  await stage.act("assignRole", assignRole, sofia, { roleId: role("Database"), holder: named(ana) });
  await stage.act("assignRole2", assignRole, sofia, { roleId: role("QA"), holder: named(jonas) });
  await stage.act("assignRole3", assignRole, sofia, { roleId: role("Director"), holder: named(sofia) });
  await stage.act("assignRole4", assignRole, sofia, { roleId: "addRole-1", holder: named(jonas) });

  const place = { phaseId: phase("Switch"), parentId: step("Both zones"), afterId: step("Zone a") };
  const command = { language: "sql", text: "select '</script>', \"quoted\", '\\u003c', '🚚'" };
  await stage.act("addStep", addStep, ana, { ...place, title: "Zone c", commands: [command], roleId: role("Database"), durationMin: 3 });
  await stage.act("editStep", editStep, ana, { stepId: "addStep-1", title: "Zone c, alone", optional: true, at: times.at });
  await stage.act("moveStep", moveStep, ana, { stepId: step("Both zones"), phaseId: "addPhase-1", parentId: null, afterId: null });
  const back = { stepId: step("Both zones"), phaseId: phase("Switch"), parentId: null, afterId: null };
  await stage.act("moveStep2", moveStep, ana, back);
  await stage.act("removeStep", removeStep, ana, { stepId: step("Both zones") });
  await stage.act("restoreStep", restoreStep, ana, { stepId: step("Both zones") });
  await stage.act("assignStep", assignStep, ana, { stepId: step("Freeze"), assignee: named(jonas) });
  await stage.act("assignStep2", assignStep, ana, { stepId: step("Undo"), assignee: named(jonas) });
  await stage.act("assignStep3", assignStep, pipeline, { stepId: step("Undo"), assignee: null });

  await stage.act("addGate", addGate, ana, {
    ...{ title: "All well?", before: { phaseId: null, stepId: step("Look at the dashboard") }, separation: true },
    ...{ voterRoleIds: [role("QA"), role("Database")], directorRoleId: role("Director"), quorum: 1 },
    deadline: { kind: "offset", minutes: 30 },
  });
  await stage.act("editGate", editGate, ana, { gateId: "addGate-1", title: "Is all well?", quorum: null, separation: false });
  await stage.act("moveGate", moveGate, ana, { gateId: "addGate-1", before: { phaseId: phase("Back"), stepId: null } });
  await stage.act("removeGate", removeGate, ana, { gateId: "addGate-1" });
  await stage.act("restoreGate", restoreGate, ana, { gateId: "addGate-1" });
  await stage.act("addCriterion", addCriterion, ana, { gateId: gate, text: "Is the weather fine?" });
  await stage.act("editCriterion", editCriterion, ana, { criterionId: "addCriterion-1", text: "Is the weather good?" });
  await stage.act("removeCriterion", removeCriterion, ana, { criterionId: "addCriterion-1" });

  const asked = { roleId: role("Database"), gateId: null, phaseId: phase("Switch"), basis: "outcome", statement: "It went well." } as const;
  await stage.act("addSignOff", addSignOff, ana, asked);
  await stage.act("editSignOff", editSignOff, ana, { signOffId: "addSignOff-1", statement: "It went as planned.", phaseId: null });
  await stage.act("addSignOff2", addSignOff, ana, { ...asked, gateId: gate, basis: "plan" });
  await stage.act("removeSignOff", removeSignOff, ana, { signOffId: "addSignOff2-1" });
  await stage.act("addNote", addNote, ana, { stepId: step("Freeze"), text: "Not on a Friday.\n\nNever." });
  await stage.act("addNote2", addNote, ana, { phaseId: phase("Switch"), text: "Slowly" });
  await stage.act("addNote3", addNote, pipeline, { text: "on the plan" });
}

async function run(stage: PlanStage, { step, phase, role, gate }: Ids): Promise<void> {
  await stage.act("startPlan", startPlan, sofia, {});
  await stage.act("startStep", startStep, ana, { stepId: step("Freeze") });
  await stage.act("failStep", failStep, ana, { stepId: step("Freeze"), reason: "the replica lags" });
  await stage.act("reopenStep", reopenStep, jonas, { stepId: step("Freeze"), reason: "it has caught up" });
  await stage.act("completeStep", completeStep, pipeline, { stepId: step("Freeze"), note: "took 8 minutes" });
  await stage.act("skipStep", skipStep, ana, { stepId: step("Tell people"), reason: "they know" });
  await stage.act("holdPlan", holdPlan, jonas, { reason: "somebody is at the door" });
  await stage.act("resumePlan", resumePlan, sofia, { note: "it was the post" });

  const criterionId = idOf((await stage.room).criteria, ({ text }) => text === "Is the backup fresh?");
  await stage.act("answerCriterion", answerCriterion, ana, { criterionId, answer: "yes", evidence: "seen on the dashboard" });
  await stage.act("openPoll", openPoll, sofia, { gateId: gate, closesAt: "2026-11-27T12:00:00.000Z" });
  const said = { gateId: gate, pollId: "openPoll-1" };
  const condition = { text: "backup restored on staging", owner: null, dueAt: "2026-11-27T10:00:00.000Z" };
  const ofDatabase = { ...said, roleId: role("Database"), vote: "conditional" as const, conditions: [condition] };
  await stage.act("castVote", castVote, ana, ofDatabase);
  await stage.act("castVote2", castVote, ana, { ...ofDatabase, conditions: [{ ...condition, owner: named(jonas) }] });
  await stage.act("meetCondition", meetCondition, jonas, { conditionId: "castVote2-1", evidence: "it is there" });
  await stage.act("castVote3", castVote, jonas, { ...said, roleId: role("QA"), vote: "no-go", reason: "two tests are red" });
  await stage.act("closePoll", closePoll, sofia, said);

  await stage.act("waiveGate", waiveGate, sofia, { gateId: gate, reason: "nobody is awake", decisionId: null });
  await stage.act("withdrawDecision", withdrawDecision, sofia, { decisionId: "waiveGate-1" });
  await stage.act("closePoll2", closePoll, sofia, said);
  await stage.act("openPoll2", openPoll, sofia, { gateId: gate });
  const again = { gateId: gate, pollId: "openPoll2-1" };
  await stage.act("castVote4", castVote, ana, { ...again, roleId: role("Database"), vote: "go" });
  await stage.act("castVote5", castVote, jonas, { ...again, roleId: role("QA"), vote: "abstain" });
  const hold = { ...again, outcome: "hold", rationale: "let us wait", decisionId: null } as const;
  await stage.act("decideGate", decideGate, sofia, hold);
  const go = { ...again, outcome: "go", rationale: "it will do", decisionId: "decideGate-1" } as const;
  await stage.act("decideGate2", decideGate, sofia, go);
  await stage.act("secondDecision", secondDecision, mira, { decisionId: "decideGate2-1" });

  await stage.together("ticks", [
    stage.one("tick1", completeStep, ana, { stepId: step("Zone a") }),
    stage.one("tick2", startStep, jonas, { stepId: step("Zone b") }),
    stage.one("tick3", addNote, jonas, { stepId: step("Zone b"), text: "here" }),
    stage.one("tick4", completeStep, ana, { stepId: step("Zone b"), note: "both" }),
  ]);
  await stage.act("completeStep2", completeAll, ana, { stepId: step("Both zones"), withChildren: true });

  await stage.act("offerHandover", offerHandover, ana, { roleId: role("Database"), to: named(mira), note: "I am tired" });
  await stage.act("declineHandover", declineHandover, mira, { roleId: role("Database") });
  await stage.act("offerHandover2", offerHandover, ana, { roleId: role("Database"), to: named(jonas) });
  await stage.act("acceptHandover", acceptHandover, jonas, { roleId: role("Database") });
  await stage.act("nameStandIn", nameStandIn, sofia, { roleId: role("QA"), standIn: named(ana) });

  await stage.act("postUpdate", postUpdate, sofia, { headline: "Half of the parcels are moved", body: " The rest follows. " });
  await stage.act("withdrawUpdate", withdrawUpdate, sofia, { updateId: "postUpdate-1" });
  const link = { label: "Customers", expiresAt: "2026-12-24T12:00:00.000Z" };
  await stage.act("createShareLink", createShareLink, sofia, link, { secretHash: "5".repeat(64) });
  await stage.act("revokeShareLink", revokeShareLink, sofia, { linkId: "createShareLink-1" });

  await stage.act("waiveGate2", waiveGate, mira, { gateId: "addGate-1", reason: "going back is not asked for", decisionId: null });
  await stage.act("secondDecision2", secondDecision, sofia, { decisionId: "waiveGate2-1" });
  await stage.act("addPhaseRunning", addPhase, sofia, { title: "One more", kind: "watch", afterId: phase("Switch") });
  await stage.act("letGoOfPerson", letGoOfPerson, admin, { userId: "ana", name: "Ana Novak" });
  await stage.act("completePlan", completePlan, sofia, { leaveOpen: true, note: "rest tomorrow" });

  const signOff = (await stage.room).signOffs["addSignOff-1"];
  if (!signOff) throw new Error("the sign-off is gone");
  const signed = { signOffId: signOff.id, digest: coveredDigest(await stage.room, signOff), statement: signOff.statement };
  await stage.act("sign", sign, jonas, signed, { proof: { at: stage.now, by: "password" } });
  await stage.act("withdrawSignature", withdrawSignature, sofia, { signatureId: "sign-1", reason: "too early" });
}

/** A plan without a document that is cancelled. */
export const cancelledChapter: Chapter = {
  name: "cancelled",
  async play(before) {
    const stage = new Stage("plan", "golden-cancelled", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    await stage.act("cancelled-createPlan", createPlan, sofia, {
      ...newPlan,
      draft: bare,
      slug: "cancelled",
      title: "Nothing",
      document: null,
    });
    await stage.act("cancelled-cancelPlan", cancelPlan, sofia, { reason: "there is nothing to do" });
    return stage.roomId;
  },
};

/** A plan whose gate moves it to another day. */
export const rescheduledChapter: Chapter = {
  name: "rescheduled",
  async play(before) {
    const stage = new Stage("plan", "golden-rescheduled", before);
    await stage.act("rescheduled-createPlan", createPlan, sofia, { ...newPlan, slug: "rescheduled", title: "Too soon", document: null });
    const { role, gate } = await ids(stage.room);
    await stage.act("rescheduled-assignRole", assignRole, sofia, { roleId: role("Director"), holder: named(sofia) });
    await stage.act("rescheduled-startPlan", startPlan, sofia, {});
    await stage.act("rescheduled-openPoll", openPoll, sofia, { gateId: gate, closesAt: null });
    const later = { outcome: "reschedule", rationale: "too much snow", t0: "2026-12-03T12:00:00.000Z" } as const;
    await stage.act("rescheduled-decideGate", decideGate, sofia, {
      gateId: gate,
      pollId: "rescheduled-openPoll-1",
      decisionId: null,
      ...later,
    });
    return stage.roomId;
  },
};

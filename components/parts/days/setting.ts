import { addCareCheck } from "#lib/domain/after-care/verbs.ts";
import { addAudience } from "#lib/domain/audiences/verbs.ts";
import { addCheck } from "#lib/domain/checks/edit-checks.ts";
import { addGate } from "#lib/domain/gates/edit-gates.ts";
import type { Actor } from "#lib/domain/kernel/permissions.ts";
import { addMessage } from "#lib/domain/messages/edit.ts";
import { addMetric } from "#lib/domain/metrics/verbs.ts";
import { addRisk } from "#lib/domain/risks/verbs.ts";
import { addRole, assignRole } from "#lib/domain/roles/edit-roles.ts";
import { addTripwire } from "#lib/domain/rollback/tripwires.ts";
import { addSignOff } from "#lib/domain/sign-offs/verbs.ts";
import { addStage } from "#lib/domain/stages/edit-stages.ts";
import { addStep, editStep } from "#lib/domain/steps/edit.ts";
import { ana, jonas, mira, sofia } from "#lib/domain/testing/people.ts";
import { addThreshold } from "#lib/domain/thresholds/verbs.ts";
import { addTree } from "#lib/domain/trees/verbs.ts";
import { addWatch } from "#lib/domain/watches/edit-watches.ts";
import { boundsIn } from "./bounds.ts";
import { DayRoom } from "./day-room.ts";
import { long } from "./long-words.ts";

const outline = {
  Prepare: ["Freeze merges", "Check both clusters"],
  Deploy: {
    "Deploy the API": ["Zone a", "Zone b"],
    "Take the backup": [],
    "Warm the caches": [],
    "Tell support": [],
    "Announce the start": [],
    "Open the gateway": [],
  },
  "Shift traffic": ["Send 5 %", "Send 100 %"],
};
const people: readonly (readonly [string, Actor | null])[] = [
  ["Database", jonas],
  ["Services", ana],
  ["QA", mira],
  ["Support", null],
  ["Director", sofia],
];

export type Setting = ReturnType<typeof settingOf>;

/**
 * A plan before its day, with a row of every noun there is; T0 in epoch ms. `dense`: with words as long as real runbooks have them. Answers the
 * room, and the ids of what its day is about.
 */
export function settingOf(t0: number, dense: boolean) {
  const title = dense ? "Move every booking of the ledger in all zones from Ledger 3 to Ledger 4" : "Ledger 4 cutover";
  const plan = new DayRoom(outline, title, t0);
  for (const [role, who] of people) {
    const roleId = plan.act(addRole, { title: role, responsibility: "", team: "", backup: null });
    if (who) plan.act(assignRole, { roleId, holder: { id: who.userId, name: who.name } });
  }
  writeSteps(plan, dense);
  return {
    plan,
    dense,
    ...gatesIn(plan, dense),
    ...signOffsIn(plan, dense),
    ...numbersIn(plan, dense),
    ...troubleIn(plan, dense),
    ...boundsIn(plan),
    ...toldIn(plan),
  };
}

function writeSteps({ act, stepId, roleId, phase }: DayRoom, dense: boolean) {
  act(editStep, {
    stepId: stepId("Take the backup"),
    durationMin: 10,
    durationMax: 12,
    roleId: roleId("Database"),
    commands: [{ text: 'pg_dump --format=custom --file=ledger3.dump "$LEDGER3_URL"', language: "bash" }],
  });
  act(editStep, { stepId: stepId("Warm the caches"), optional: true });
  for (const [title, minutes] of [
    ["Take the backup", 2],
    ["Warm the caches", 12],
    ["Announce the start", 25],
    ["Open the gateway", 30],
    ["Send 5 %", 45],
  ] as const)
    act(editStep, { stepId: stepId(title), at: { kind: "offset", minutes } });
  act(editStep, { stepId: stepId("Deploy the API"), durationMax: 10, roleId: roleId("Services") });
  if (!dense) return;
  const below = { phaseId: phase("Deploy"), parentId: null, afterId: stepId("Tell support") };
  act(addStep, { ...below, title: long.step, durationMax: 40, roleId: roleId("Services") });
  act(addStep, { ...below, title: long.unbroken, commands: [{ text: long.command, language: "bash" }] });
}

function gatesIn({ act, phase, roleId }: DayRoom, dense: boolean) {
  const directorRoleId = roleId("Director");
  const gateId = act(addGate, {
    title: dense ? "Let traffic in, in both zones, with the reconciliation difference at zero?" : "Let traffic in?",
    before: { phaseId: phase("Shift traffic"), stepId: null },
    questions: ["Are all pods ready in both zones?", "Is the reconciliation difference zero?"],
    voterRoleIds: ["Database", "Services", "QA", "Support"].map(roleId),
    directorRoleId,
  });
  const passed = act(addGate, {
    title: "Begin?",
    before: { phaseId: phase("Deploy"), stepId: null },
    questions: ["Did the rehearsal finish in time?"],
    voterRoleIds: [],
    directorRoleId,
  });
  return { gateId, passed };
}

function signOffsIn({ act, phase, roleId }: DayRoom, dense: boolean) {
  const whole = { gateId: null, phaseId: null, basis: "plan" as const };
  const restored = "I have restored the backup";
  const approved = act(addSignOff, {
    ...whole,
    roleId: roleId("QA"),
    phaseId: phase("Prepare"),
    statement: "I have read every command on this page.",
  });
  act(addSignOff, { ...whole, roleId: roleId("Support"), statement: "Support knows what to say." });
  const overtaken = act(addSignOff, {
    ...whole,
    roleId: roleId("Database"),
    statement: dense ? `${restored} and compared it: ${long.unbroken}` : `${restored}.`,
  });
  return { approved, overtaken };
}

function numbersIn({ act, phase, stepId }: DayRoom, dense: boolean) {
  const errors = act(addMetric, { title: "Error rate", unit: "%", better: "down", baseline: 0.04 });
  const latency = act(addMetric, { title: "Latency, 95th", unit: "ms", better: "down" });
  act(addMetric, { title: dense ? "Bookings that wait in the settlement queue of both zones" : "Queue", unit: "" });
  act(addMetric, { title: "Reconciliation difference", unit: "EUR" });
  const limit = act(addThreshold, { metricId: errors, comparator: ">", limit: 0.5 });
  act(addStage, { title: "First bookings", percent: 5, soakMinutes: 15 });
  act(addStage, { title: "All bookings", percent: 100, soakMinutes: 30 });
  const watch = { phaseId: phase("Deploy"), everyMinutes: 5, forMinutes: 60 };
  const rate = act(addWatch, { ...watch, title: "Error rate of the ledger", unit: "%" });
  const waiting = act(addWatch, { ...watch, title: "Bookings waiting" });
  const onStep = { stepId: stepId("Take the backup") };
  const passes = act(addCheck, {
    ...onStep,
    title: "The dump is whole",
    command: "pg_restore --list ledger3.dump | wc -l",
    expected: ">= 400",
  });
  const fails = act(addCheck, {
    title: dense ? `Every zone answers with the new version, as ${long.unbroken} shows it` : "Every zone answers with the new version",
    command: dense ? long.command : "curl -s https://ledger.example.org/version",
    expected: "4.0.0",
  });
  const unsure = act(addCheck, {
    title: "The totals of yesterday agree",
    expected: "The difference is below one euro",
    validate: "Look at both zones.",
  });
  act(addCheck, { title: "A booking can be taken back", expected: "The balance is as it was" });
  return { errors, latency, limit, rate, waiting, passes, fails, unsure };
}

function troubleIn({ act, roleId }: DayRoom, dense: boolean) {
  const risk = act(addRisk, {
    title: dense ? `The replica falls behind while we copy, as it did in the rehearsal of ${long.unbroken}` : "The replica falls behind",
    level: "High",
    mitigation: "Stop the nightly exports.",
  });
  act(addRisk, { title: "The vendor cannot be reached", level: "Low" });
  const tripwire = act(addTripwire, { title: "Bookings are missing", severity: "P1", responseMinutes: 15 });
  act(addTripwire, { title: "Settlement is late by a day", severity: "P3" });
  const tree = act(addTree, {
    title: dense ? "What to do while the error rate of the ledger stays above half a percent in one zone only" : "The error rate rises",
    nodes: [
      { depth: 0, text: "Is it one zone only?" },
      { depth: 1, text: "Yes: Drain that zone" },
      { depth: 1, text: "No: Look at the database" },
      { depth: 2, text: "STOP: Do not send more traffic" },
    ],
  });
  act(addCareCheck, { title: "Ask accounting for the first closing", afterMinutes: 24 * 60, roleId: roleId("QA") });
  act(addCareCheck, { kind: "action", title: "Take the old cluster down", afterMinutes: 7 * 24 * 60 });
  return { risk, tripwire, tree };
}

function toldIn({ act, roleId }: DayRoom) {
  act(addAudience, { title: "Accounting", interest: "When bookings can be written again", everyMinutes: 5, roleId: roleId("Support") });
  const words = { subject: null, body: "Bookings stay readable. Writing waits for [MINUTES] minutes." };
  const said = act(addMessage, { title: "We begin", ...words, body: "We begin.", audience: "Accounting" });
  const skipped = act(addMessage, { title: "Reminder", ...words, body: "Tomorrow.", audience: "Accounting" });
  act(addMessage, { title: "Writing pauses", ...words, audience: "Everyone who books", at: { kind: "offset", minutes: 5 } });
  act(addMessage, { title: "Done", subject: "The ledger has moved", body: "All is well.", audience: "Everyone" });
  return { said, skipped };
}

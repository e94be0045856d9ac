import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlanVerb } from "#lib/domain/plan/verb.ts";
import { receiveFile } from "../lib/attachments/receive-file.ts";
import { createAccount } from "../lib/auth/accounts.ts";
import { foundWorkspace, setupState } from "../lib/auth/setup.ts";
import { attachLink, shareAttachment } from "../lib/domain/attachments/verbs.ts";
import { audiencesOf } from "../lib/domain/audiences/rhythm.ts";
import { editAudience } from "../lib/domain/audiences/verbs.ts";
import { judgeCheck, runCheck } from "../lib/domain/checks/results.ts";
import { checksOf } from "../lib/domain/checks/status.ts";
import { deliverablesOf } from "../lib/domain/deliverables/status.ts";
import { deliver } from "../lib/domain/deliverables/verbs.ts";
import { answerCriterion } from "../lib/domain/gates/criteria.ts";
import { decideGate } from "../lib/domain/gates/decisions.ts";
import { criteriaOf } from "../lib/domain/gates/of-gate.ts";
import { gatesOf } from "../lib/domain/gates/place.ts";
import { openPoll } from "../lib/domain/gates/polls.ts";
import type { Gate } from "../lib/domain/gates/rows.ts";
import { castVote } from "../lib/domain/gates/votes.ts";
import { openIncident, resolveIncident, takeIncident } from "../lib/domain/incidents/verbs.ts";
import { newId } from "../lib/domain/kernel/id.ts";
import type { Actor } from "../lib/domain/kernel/permissions.ts";
import type { MessageFact } from "../lib/domain/messages/facts.ts";
import { fieldsOf } from "../lib/domain/messages/fields.ts";
import { fillMessage } from "../lib/domain/messages/fill.ts";
import { sayMessage } from "../lib/domain/messages/said.ts";
import { gapsOf, messagesOf, written } from "../lib/domain/messages/written.ts";
import { metricNamed } from "../lib/domain/metrics/samples.ts";
import { addMetric } from "../lib/domain/metrics/verbs.ts";
import type { Phase } from "../lib/domain/phases/rows.ts";
import { publishPhase } from "../lib/domain/phases/verbs.ts";
import { setContacts } from "../lib/domain/plan/contacts.ts";
import { startPlan } from "../lib/domain/plan/start-and-end.ts";
import { setWindow } from "../lib/domain/plan/when.ts";
import { rolesOf } from "../lib/domain/roles/acting.ts";
import { assignRole, editRole } from "../lib/domain/roles/edit-roles.ts";
import { askRollback, decideRollback } from "../lib/domain/rollback/decisions.ts";
import { planRollback } from "../lib/domain/rollback/rules.ts";
import { openDecision } from "../lib/domain/rollback/status.ts";
import type { PlanRoom } from "../lib/domain/room.ts";
import { addShift } from "../lib/domain/shifts/verbs.ts";
import { addStage } from "../lib/domain/stages/edit-stages.ts";
import { postUpdate } from "../lib/domain/status-page/verbs.ts";
import { editStep } from "../lib/domain/steps/edit.ts";
import { descendantsOf, phasesOf, walkPhase } from "../lib/domain/steps/outline.ts";
import { isTickedAlone, type Step } from "../lib/domain/steps/rows.ts";
import { completeStep, startStep } from "../lib/domain/steps/work.ts";
import { addDaysOff } from "../lib/domain/workspace/calendar.ts";
import { memberOf, setContact } from "../lib/domain/workspace/members.ts";
import { importPlan } from "../lib/import/import-plan.ts";
import { perform } from "../lib/journal/perform.ts";
import { readRoom } from "../lib/journal/rooms.ts";
import { storeSamples } from "../lib/measured/samples.ts";

const minute = 60_000;

type Act = <I>(verb: PlanVerb<I>, input: unknown) => ReturnType<typeof perform>;

/** A workspace with plans to play with, made once, by the same verbs people use: it leaves a real journal. */
export async function seedSample(): Promise<void> {
  if ((await setupState()).kind !== "unclaimed") return;
  const { userId } = await createAccount({ name: "First admin", email: null, password: null });
  const { workspaceId, actor } = await foundWorkspace("Sample workspace", { userId, name: "First admin", email: null });
  await seedDaysOff(actor, workspaceId);
  await seedContact(actor, workspaceId);
  await seedRunning(actor, workspaceId);
  await seedUpcoming(actor, workspaceId);
}

/** What is at hand in the room: links, and the log of the rehearsal as a file. Stakeholders find one of the links. */
async function attachLinks(act: Act, actor: Actor, room: PlanRoom): Promise<void> {
  const [first, second] = phasesOf(room);
  await act(attachLink, { title: "Dashboard of the ledger", url: "https://grafana.example.com/d/ledger" });
  const made = await act(attachLink, { title: "Questions and answers for branches", url: "https://intranet.example.com/ledger/faq" });
  if (!made.already) await act(shareAttachment, { attachmentId: made.event.subject, shared: true });
  if (second) await act(attachLink, { title: "Runbook of the copy", url: "https://wiki.example.com/ledger/copy", phaseId: second.id });
  const log = Buffer.from(
    "12:02:11 copy started\n12:19:40 4,218,377 rows copied\n12:24:03 checksums equal\n12:24:04 copy finished, 0 rows left\n",
  );
  const coming = { room: await readRoom("plan", room.id), actor, title: "rehearsal-copy.log", place: first ? { phaseId: first.id } : {} };
  await receiveFile(coming, log, newId());
}

/** The phone of whoever set the sample up. */
async function seedContact(actor: Actor, workspaceId: string): Promise<void> {
  const own = memberOf(await readRoom("workspace", workspaceId), actor.userId);
  const input = { memberId: own?.id ?? "", contact: "+49 40 555 0100" };
  await perform({ verb: setContact, roomId: workspaceId, input, actor, commandId: newId() });
}

/** When the plan that is still to come has its T0. */
const upcoming = () => Math.floor(Date.now() / (60 * minute)) * 60 * minute + 3 * 24 * 60 * minute;

/** The holidays at the end of the year, and a day of its own, which is right before the plan that is still to come. */
async function seedDaysOff(actor: Actor, workspaceId: string): Promise<void> {
  const eve = new Date(upcoming() - 24 * 60 * minute).toISOString().slice(0, 10);
  const year = new Date().getUTCFullYear();
  const days = [
    { date: eve, title: "Harbour day" },
    { date: `${year}-12-25`, title: "Christmas Day" },
    { date: `${year + 1}-01-01`, title: "New Year" },
  ];
  await perform({ verb: addDaysOff, roomId: workspaceId, input: { days }, actor, commandId: newId() });
}

/** One plan in the middle of its day. */
async function seedRunning(actor: Actor, workspaceId: string): Promise<void> {
  const t0 = new Date(Math.floor(Date.now() / (5 * minute)) * 5 * minute - 37 * minute).toISOString();
  const { room } = await importPlan({ ...example("ledger-cutover.md"), t0, zone: "Europe/Berlin", actor, workspaceId, commandId: newId() });
  const act: Act = (verb, input) => perform({ verb, roomId: room.id, input, actor, commandId: newId() });
  // One person wears several hats here; the others are left for whoever is invited.
  const mine = rolesOf(room).filter(({ title }) => ["Deployment Lead", "Database Engineer", "QA Lead"].includes(title));
  for (const { id: roleId } of mine) await act(assignRole, { roleId, holder: { id: actor.userId, name: actor.name } });
  // The traffic goes over in the stages its runbook names.
  const errors = metricNamed(room, "Error rate");
  const number = { text: "Error rate below 0.5 %", when: "exit", watchId: null, goal: { comparator: "<", limit: 0.5 } };
  const bookings = {
    soakMinutes: 15,
    criteria: [
      ...(errors ? [{ ...number, metricId: errors.id }] : []),
      { text: "Reconciliation difference at zero", when: "exit", watchId: null, goal: { comparator: "<=", limit: 0 } },
    ],
  };
  await act(addStage, { title: "First bookings", percent: 5, ...bookings });
  await act(addStage, { title: "A quarter", percent: 25, ...bookings });
  await act(addStage, { title: "All bookings", percent: 100, soakMinutes: 30 });
  const lead = mine.find(({ title }) => title === "Deployment Lead");
  const all = Object.values(room.steps).find(({ title }) => title.startsWith("Send 100"));
  const lost = "Bookings made from then on are copied back one by one";
  await act(planRollback, { roleId: lead?.id ?? null, standInMinutes: 5, noReturnStepId: all?.id ?? null, lost });
  if (all) await act(editStep, { stepId: all.id, second: true });
  const from = (minutes: number) => new Date(Date.parse(t0) + minutes * minute).toISOString();
  await act(setWindow, { window: { start: from(0), end: from(5 * 60), published: true } });
  if (lead) await act(setContacts, { escalation: { roleId: lead.id } });
  const service = rolesOf(room).find(({ title }) => title === "Service Engineer");
  if (service) await act(editRole, { roleId: service.id, contact: "Pager 4711" });
  await seedRoster(act, lead?.id, { id: actor.userId, name: actor.name }, from);
  await act(startPlan, {});
  // The pilots are measured on their own; how much is booked calls nobody.
  const pilots = { title: "Error rate", segment: "pilot branches", unit: "%", better: "down", baseline: 0.04 };
  await act(addMetric, { ...pilots, about: "Of the five branches that book first" });
  await act(addMetric, { title: "Bookings per minute", better: "up", trackOnly: true });
  await seedNumbers(await readRoom("plan", room.id));
  const [before, traffic] = gatesOf(room);
  const phases = phasesOf(room);
  for (const phase of phases.filter(({ kind }) => kind !== "rollback")) {
    await act(publishPhase, { phaseId: phase.id, publicTitle: phase.title.replace(/^phase \d+:\s*/i, "") });
  }
  const [first, second] = phases;
  const complete = async (step: Step) => {
    // What has a command is ticked by itself, the deepest first.
    for (const { id } of descendantsOf(room, step).filter(isTickedAlone).toReversed()) await act(completeStep, { stepId: id });
    await act(completeStep, { stepId: step.id, withChildren: true });
  };
  const completeAll = async (phase: Phase | undefined) => {
    for (const { step, depth } of phase ? walkPhase(room, phase.id) : []) if (depth === 0) await complete(step);
  };
  await completeAll(first);
  if (before) await passGate(act, room, before);
  await completeAll(second);
  const minutes = deliverablesOf(room).find(({ phaseId }) => phaseId === second?.id);
  if (minutes) await act(deliver, { deliverableId: minutes.id, note: "All five questions, with what was shown for each." });
  await runChecks(act, room);
  await askOnce(act, room.id);
  const third = phases[2] ? walkPhase(room, phases[2].id) : [];
  if (third[0]) await complete(third[0].step);
  const next = third.find(({ step }) => step.id !== third[0]?.step.id && step.parentId === null);
  if (next) await act(startStep, { stepId: next.step.id });
  const database = mine.find(({ title }) => title === "Database Engineer");
  if (traffic && database) await openTrafficPoll(act, room, traffic, database.id);
  await attachLinks(act, actor, room);
  await tellAudiences(act, room);
  await act(postUpdate, {
    headline: "The cutover has started.",
    body: "Statements are read-only for about an hour. Payments are not affected.",
  });
}

/** Who leads from when to when: the afternoon has somebody, the evening nobody yet. */
async function seedRoster(act: Act, roleId: string | undefined, person: { id: string; name: string }, from: (minutes: number) => string) {
  if (!roleId) return;
  await act(addShift, { roleId, person, from: from(-60), to: from(4 * 60) });
  await act(addShift, { roleId, person: null, from: from(4 * 60), to: from(10 * 60), quiet: { from: "22:00", to: "07:00" } });
}

/** Customers read the status page; everybody was told by hand that it has begun, in words that the run filled in. */
async function tellAudiences(act: Act, room: PlanRoom): Promise<void> {
  const readers = audiencesOf(room).find(({ title }) => title === "Customers");
  if (readers) await act(editAudience, { audienceId: readers.id, onStatusPage: true });
  const started = messagesOf(room).find(({ milestone }) => milestone?.kind === "start");
  if (!started) return;
  const facts: Record<string, MessageFact> = { "[START TIME]": "start", "[EXPECTED END]": "forecast-end" };
  for (const { gap, text } of fieldsOf(started))
    await act(fillMessage, { messageId: started.id, gap, fact: facts[text] ?? null, value: null });
  const now = await readRoom("plan", room.id);
  const message = messagesOf(now).find(({ id }) => id === started.id) ?? started;
  await act(sayMessage, { messageId: message.id, ...written(message, gapsOf(now, message, Date.now())) });
}

/** What its metrics were since yesterday, and in the last 20 minutes; nobody pushes more, so they fall silent before long, and say so. */
async function seedNumbers(room: PlanRoom): Promise<void> {
  const ends = Date.now();
  const shapes = [
    { title: "Error rate", value: (nth: number) => 0.04 + 0.01 * Math.sin(nth * 1.7) + (nth === 22 ? 0.31 : 0) },
    { title: "Error rate [pilot branches]", value: (nth: number) => 0.06 + 0.02 * Math.sin(nth * 1.3) },
    { title: "Bookings per minute", value: (nth: number) => 84 + 11 * Math.sin(nth / 4) + 5 * Math.sin(nth * 1.9) },
    { title: "Booking latency", value: (nth: number) => 238 + 9 * Math.sin(nth / 3) + 6 * Math.sin(nth * 2.3) },
  ];
  const samples = shapes.flatMap(({ title, value }) => {
    const metricId = metricNamed(room, title)?.id;
    if (!metricId) return [];
    const lately = Array.from({ length: 40 }, (_, nth) => ({ at: ends - (39 - nth) * 30_000, value: value(nth) }));
    const yesterday = Array.from({ length: 300 }, (_, nth) => ({ at: ends - (304 - nth) * 300_000, value: value(nth / 9) }));
    return [...yesterday, ...lately].map((each) => ({ metricId, at: each.at, value: Number(each.value.toFixed(3)) }));
  });
  await storeSamples(room.id, samples);
}

/** What the commands so far answered; one of them only a person could judge. What went wrong is over. */
async function runChecks(act: Act, room: PlanRoom): Promise<void> {
  const idOf = (title: string) => checksOf(room).find((check) => check.title === title)?.id;
  for (const [title, output] of [
    ["Announce the start and pause writing", "writes paused, 0 in flight"],
    ["Take the final backup", "412"],
  ] as const) {
    const checkId = idOf(title);
    if (checkId) await act(runCheck, { checkId, output });
  }
  const healthy = idOf("Check that both clusters are healthy");
  if (healthy) await act(judgeCheck, { checkId: healthy, verdict: "pass", note: "14 of 14 Running; no restart since Monday" });
  const opened = await act(openIncident, { title: "The console of the branches shows the old totals" });
  const incidentId = opened.already ? undefined : opened.event.subject;
  if (!incidentId) return;
  await act(takeIncident, { incidentId });
  await act(resolveIncident, { incidentId, cause: "It kept a page from before the pause. Reloaded at all five." });
}

/** It was asked once whether to go back, and answered; how can be read again. */
async function askOnce(act: Act, planId: string): Promise<void> {
  await act(askRollback, { reason: "Two branches cannot open their console." });
  const asked = openDecision(await readRoom("plan", planId));
  if (!asked) return;
  const rationale = "Both had a page from before the pause; they see the right totals since they loaded it again.";
  await act(decideRollback, { decisionId: asked.id, outcome: "go-on", rationale });
}

/** The questions before the backup are answered, and the lead has let the work begin. */
async function passGate(act: Act, room: PlanRoom, { id: gateId }: Gate): Promise<void> {
  const evidence = ["31 minutes, twice", "0.4 s at 12:40", "All five said so in #ledger-cutover"];
  for (const [at, { id: criterionId }] of criteriaOf(room, gateId).entries())
    await act(answerCriterion, { criterionId, answer: "yes", evidence: evidence[at] });
  await act(decideGate, { gateId, outcome: "go", rationale: "Everything asked is answered yes.", pollId: null, decisionId: null });
}

/** The poll before the traffic is open: one console has spoken, the others wait. */
async function openTrafficPoll(act: Act, room: PlanRoom, { id: gateId }: Gate, roleId: string): Promise<void> {
  const opened = await act(openPoll, { gateId });
  const pollId = opened.already ? undefined : opened.event.rows.find(({ collection }) => collection === "polls")?.id;
  if (pollId) await act(castVote, { gateId, pollId, roleId, vote: "go" });
  const [first] = criteriaOf(room, gateId);
  if (first) await act(answerCriterion, { criterionId: first.id, answer: "yes", evidence: "12 of 12 ready" });
}

/** One plan that is still to come. */
async function seedUpcoming(actor: Actor, workspaceId: string): Promise<void> {
  const t0 = new Date(upcoming()).toISOString();
  const { room } = await importPlan({ ...example("dns-move.md"), t0, zone: "Europe/Berlin", actor, workspaceId, commandId: newId() });
  // Read from addresses from an hour before T0 on; they are of a domain that nobody can have.
  const web = { url: "https://www.harbour.example/", at: null, everySeconds: 30 };
  const watched = [
    { title: "Web answers", better: "up", about: "1 while it answers well", probe: { ...web, read: "up" } },
    { title: "Web takes", unit: "ms", better: "down", baseline: 180, probe: { ...web, read: "latency" } },
  ];
  for (const input of watched) await perform({ verb: addMetric, roomId: room.id, input, actor, commandId: newId() });
}

const example = (name: string) => ({ name, bytes: readFileSync(join(import.meta.dirname, "../examples", name)) });

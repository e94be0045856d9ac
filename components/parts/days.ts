import { answerCriterion } from "#lib/domain/gates/criteria.ts";
import { decideGate } from "#lib/domain/gates/decisions.ts";
import { addGate } from "#lib/domain/gates/edit-gates.ts";
import { openPoll } from "#lib/domain/gates/polls.ts";
import { castVote } from "#lib/domain/gates/votes.ts";
import { holdPlan } from "#lib/domain/holds/verbs.ts";
import { must } from "#lib/domain/kernel/must.ts";
import { type Actor, system } from "#lib/domain/kernel/permissions.ts";
import { addMessage, sayMessage, skipMessage } from "#lib/domain/messages/verbs.ts";
import { addMetric } from "#lib/domain/metrics/verbs.ts";
import type { PlanVerb } from "#lib/domain/plan/verb.ts";
import { addRisk, fireRisk } from "#lib/domain/risks/verbs.ts";
import { addRole, assignRole } from "#lib/domain/roles/edit-roles.ts";
import { addTripwire, pullTripwire } from "#lib/domain/rollback/tripwires.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { coveredDigest } from "#lib/domain/sign-offs/content.ts";
import { addSignOff, sign } from "#lib/domain/sign-offs/verbs.ts";
import { addStage } from "#lib/domain/stages/edit-stages.ts";
import { enterStage } from "#lib/domain/stages/promote-stages.ts";
import { addStep, editStep } from "#lib/domain/steps/edit.ts";
import { completeStep, failStep, skipStep, startStep } from "#lib/domain/steps/work.ts";
import { ana, draftOf, jonas, mira, sofia } from "#lib/domain/testing/people.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import type { Measures } from "#lib/domain/thresholds/status.ts";
import { addThreshold, noteBreach } from "#lib/domain/thresholds/verbs.ts";
import { addWatch } from "#lib/domain/watches/edit-watches.ts";
import { beginWatch, readWatches } from "#lib/domain/watches/verbs.ts";

/** A room at a moment, as its page would be given it: `now` in epoch ms. */
export type Day = { room: PlanRoom; now: number; measures: Measures };

/** How long after T0 each of the days is looked at, in minutes. */
const looked = { calm: 11, dense: 17 };

/** Words as long as real runbooks have them, for the days on which nothing fits. */
const long = {
  step: "Switch the read replicas of booking, settlement and statement to the new cluster, one zone after the other, and wait for lag below two seconds each time",
  command:
    "kubectl --context eu-central-1-production-ledger rollout restart deployment/ledger-settlement-worker-with-a-long-name --namespace ledger-production",
  unbroken: "https://dashboards.example.org/d/ledger-settlement-latency-and-error-rate-by-zone-and-version?from=now-6h",
};

/**
 * A plan as its room has it at `now` (epoch ms), in the middle of its day: `calm`, where nothing is wrong, or `dense`, where everything is
 * at once.
 */
export function dayOf(mood: "calm" | "dense", now: number): Day {
  const t0 = now - looked[mood] * 60_000;
  const at = (minutes: number) => new Date(t0 + minutes * 60_000).toISOString();
  const dense = mood === "dense";
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
  const plan = new TestRoom(
    draftOf(outline, dense ? "Move every booking of the ledger in all zones from Ledger 3 to Ledger 4" : "Ledger 4 cutover"),
    { t0: at(0), zone: "Europe/Berlin" },
  );
  const act = <I>(verb: PlanVerb<I>, input: unknown, actor: Actor = sofia, facts = {}): string => {
    const made = plan.do(verb, verb.input.parse(input), actor, facts);
    if (made.kind !== "change") throw new Error(`${verb.type}: ${made.message}`);
    return made.subject;
  };
  const stepId = (title: string) => plan.step(title).id;
  const deploy = plan.phaseId("Deploy");

  const roles = new Map(
    [
      ["Database", jonas],
      ["Services", ana],
      ["QA", mira],
      ["Support", null],
    ].map(([title, who]) => {
      const roleId = act(addRole, { title: String(title), responsibility: "", team: "", backup: null });
      const person = who as Actor | null;
      if (person) act(assignRole, { roleId, holder: { id: person.userId, name: person.name } });
      return [String(title), roleId];
    }),
  );
  const role = (title: string) => must(roles.get(title), "a role");
  const director = act(addRole, { title: "Director", responsibility: "", team: "", backup: null });
  act(assignRole, { roleId: director, holder: { id: sofia.userId, name: sofia.name } });

  act(editStep, {
    stepId: stepId("Take the backup"),
    durationMin: 10,
    durationMax: 12,
    roleId: role("Database"),
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
  act(editStep, { stepId: stepId("Deploy the API"), durationMax: 10, roleId: role("Services") });
  if (dense) {
    act(addStep, {
      phaseId: deploy,
      parentId: null,
      afterId: stepId("Tell support"),
      title: long.step,
      durationMax: 40,
      roleId: role("Services"),
    });
    act(addStep, { phaseId: deploy, parentId: null, afterId: stepId("Tell support"), title: long.unbroken });
  }

  const gateId = act(addGate, {
    title: dense ? "Let traffic in, in both zones, with the reconciliation difference at zero?" : "Let traffic in?",
    before: { phaseId: plan.phaseId("Shift traffic"), stepId: null },
    questions: ["Are all pods ready in both zones?", "Is the reconciliation difference zero?"],
    voterRoleIds: [...roles.values()],
    directorRoleId: director,
  });
  const passed = act(addGate, {
    title: "Begin?",
    before: { phaseId: deploy, stepId: null },
    questions: ["Did the rehearsal finish in time?"],
    voterRoleIds: [],
    directorRoleId: director,
  });

  const signOff = { gateId: null, phaseId: null, basis: "plan" as const };
  const [approved, , overtaken] = [
    act(addSignOff, {
      ...signOff,
      roleId: role("QA"),
      phaseId: plan.phaseId("Prepare"),
      statement: "I have read every command on this page.",
    }),
    act(addSignOff, { ...signOff, roleId: role("Support"), statement: "Support knows what to say." }),
    act(addSignOff, {
      ...signOff,
      roleId: role("Database"),
      statement: dense ? `I have restored the backup and compared it: ${long.unbroken}` : "I have restored the backup.",
    }),
  ];
  plan.now = at(-60);
  const signAs = (signOffId: string, who: Actor) => {
    const row = must(plan.room.signOffs[signOffId], "a sign-off");
    act(sign, { signOffId, digest: coveredDigest(plan.room, row), statement: row.statement }, who, {
      proof: { at: plan.now, by: "password" },
    });
  };
  signAs(approved, mira);
  signAs(overtaken, jonas);
  act(editStep, { stepId: stepId("Send 100 %"), title: "Send 100 %, after the watch" });

  const errors = act(addMetric, { title: "Error rate", unit: "%", better: "down", baseline: 0.04 });
  const latency = act(addMetric, { title: "Latency, 95th", unit: "ms", better: "down" });
  act(addMetric, { title: dense ? "Bookings that wait in the settlement queue of both zones" : "Queue", unit: "" });
  act(addMetric, { title: "Reconciliation difference", unit: "EUR" });
  const limit = act(addThreshold, { metricId: errors, comparator: ">", limit: 0.5 });

  const risk = act(addRisk, {
    title: dense ? `The replica falls behind while we copy, as it did in the rehearsal of ${long.unbroken}` : "The replica falls behind",
    level: "High",
    mitigation: "Stop the nightly exports.",
  });
  const tripwire = act(addTripwire, { title: "Bookings are missing", severity: "P1", responseMinutes: 15 });
  const words = { subject: null, body: "Bookings stay readable. Writing waits for [MINUTES] minutes." };
  const said = act(addMessage, { title: "We begin", ...words, body: "We begin.", audience: "Accounting" });
  const skipped = act(addMessage, { title: "Reminder", ...words, body: "Tomorrow.", audience: "Accounting" });
  act(addMessage, { title: "Writing pauses", ...words, audience: "Everyone who books", at: { kind: "offset", minutes: 5 } });
  act(addMessage, { title: "Done", subject: "The ledger has moved", body: "All is well.", audience: "Everyone" });
  act(addStage, { title: "First bookings", percent: 5, soakMinutes: 15 });
  act(addStage, { title: "All bookings", percent: 100, soakMinutes: 30 });
  const watch = { phaseId: deploy, everyMinutes: 5, forMinutes: 60 };
  const [rate, waiting] = [
    act(addWatch, { ...watch, title: "Error rate of the ledger", unit: "%" }),
    act(addWatch, { ...watch, title: "Bookings waiting" }),
  ];

  plan.now = at(0);
  plan.start();
  act(skipMessage, { messageId: skipped, reason: "They know." });
  act(sayMessage, { messageId: said, subject: null, body: "We begin." });
  for (const title of ["Freeze merges", "Check both clusters"]) act(completeStep, { stepId: stepId(title) }, ana);
  act(answerCriterion, {
    criterionId: must(
      Object.values(plan.room.criteria).find((each) => each.gateId === passed),
      "a question",
    ).id,
    answer: "yes",
    evidence: "31 minutes, twice",
  });
  act(decideGate, { gateId: passed, outcome: "go", rationale: "All is answered yes.", pollId: null, decisionId: null });
  act(beginWatch, { phaseId: deploy });
  act(enterStage, {});
  plan.now = at(2);
  act(startStep, { stepId: stepId("Take the backup") }, jonas);
  act(completeStep, { stepId: stepId("Zone a") }, ana);
  act(startStep, { stepId: stepId("Zone b") }, ana);
  plan.now = at(6);
  act(
    readWatches,
    {
      readings: [
        { watchId: rate, slot: 1, verdict: "fine", value: "0.05" },
        { watchId: waiting, slot: 1, verdict: "fine" },
      ],
    },
    mira,
  );
  act(skipStep, { stepId: stepId("Tell support"), reason: "They sit beside us." }, ana);
  if (!dense) return day({ errors: 0.05, latency: 182 });

  act(failStep, { stepId: stepId("Announce the start"), reason: "The mailer answers 503." }, ana);
  plan.now = at(10);
  act(openPoll, { gateId });
  const { pollId } = must(plan.room.gates[gateId], "the gate");
  act(castVote, { gateId, pollId, roleId: role("Database"), vote: "go" }, jonas);
  act(castVote, { gateId, pollId, roleId: role("QA"), vote: "no-go", reason: "The test booking came back with another amount." }, mira);
  act(
    castVote,
    {
      gateId,
      pollId,
      roleId: role("Services"),
      vote: "conditional",
      conditions: [{ text: "Zone b is ready", owner: { id: ana.userId, name: ana.name }, dueAt: at(20) }],
    },
    ana,
  );
  plan.now = at(14);
  act(fireRisk, { riskId: risk, seen: "It is 40 s behind, and the gap grows." }, jonas);
  act(
    noteBreach,
    {
      thresholdId: limit,
      at: at(14),
      cause: [
        [t0 + 13 * 60_000, 5.6],
        [t0 + 14 * 60_000, 5.9],
      ],
    },
    system,
  );
  act(pullTripwire, { tripwireId: tripwire, reason: "Four are gone since the traffic shifted." }, mira);
  act(holdPlan, { reason: "We look into the errors before anything else moves." });
  return day({ errors: 5.9, latency: 1840 });

  /** The numbers of the last minutes: one that comes, one that went silent, one that was never measured, one nobody sends. */
  function day(last: { errors: number; latency: number }): Day {
    const run = (to: number, from: number, until: number): [number, number][] =>
      Array.from({ length: 20 }, (_, n) => [until - (19 - n) * 15_000, from + ((to - from) * n) / 19]);
    const series = (points: [number, number][]) => ({ points, last: must(points.at(-1), "a point") });
    return {
      room: plan.room,
      now,
      measures: {
        series: { [errors]: series(run(last.errors, 0.04, now - 5_000)), [latency]: series(run(last.latency, 170, now - 20 * 60_000)) },
        standings: {
          [limit]: last.errors > 0.5 ? { state: "breached", since: now - 180_000, until: null } : { state: "ok", since: null, until: null },
        },
      },
    };
  }
}

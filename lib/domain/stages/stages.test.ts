import { describe, expect, it } from "vitest";
import { read } from "#lib/runbook/read.ts";
import { followerGroups } from "../flags/following.ts";
import { holdPlan, resumePlan } from "../holds/verbs.ts";
import { type Actor, system } from "../kernel/permissions.ts";
import type { Readings } from "../kernel/readings.ts";
import type { Facts } from "../kernel/verb.ts";
import { setSending } from "../messages/sending-mode.ts";
import { metricsOf } from "../metrics/samples.ts";
import { addMetric } from "../metrics/verbs.ts";
import { addTripwire, pullTripwire } from "../rollback/tripwires.ts";
import { ana, draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { thresholdsOn } from "../thresholds/status.ts";
import { addThreshold } from "../thresholds/verbs.ts";
import { readWatches } from "../watches/verbs.ts";
import { answerStageCriterion } from "./answer-criteria.ts";
import { numberIn, numberWords } from "./criterion-words.ts";
import { addStage, countWaits, editStage, removeStage } from "./edit-stages.ts";
import { abortStage, extendStage, holdStage, resumeStage } from "./hold-stages.ts";
import { enterStage, noteSoaked, promoteStage } from "./promote-stages.ts";
import { stageVisits } from "./rows.ts";
import { currentVisit, rolloutOf, stagesOf, unsaidWaits, visitsOf } from "./status.ts";
import { tellStages } from "./tell-stages.ts";
import { stageTellings } from "./tellings.ts";

const token: Actor = { kind: "token", id: "t", userId: "ana", name: "CI (token)", role: "lead", scopes: ["plan:read", "rollout:work"] };
const start = Date.parse("2026-11-26T12:00:00.000Z");

type Given = Partial<Parameters<typeof addStage.decide>[1]>;

function letOut(stages: Record<number, Given> = { 10: { soakMinutes: 5 }, 50: { soakMinutes: 2 }, 100: {} }) {
  const plan = new TestRoom(draftOf({ Deploy: ["Switch"] }));
  for (const [percent, given] of Object.entries(stages))
    plan.do(addStage, { title: `Stage ${percent}`, ...given, percent: Number(percent) }, sofia);
  plan.start();
  const at = (minutes: number) => {
    plan.now = new Date(start + minutes * 60_000).toISOString();
    return plan;
  };
  const now = () => rolloutOf(plan.room, Date.parse(plan.now));
  return { plan, at, now };
}

describe("a rollout", () => {
  it("soaks in each stage, and goes on only when that is over", () => {
    const { plan, at, now } = letOut();
    expect(now()).toMatchObject({ state: "waiting", percent: 0, next: { percent: 10 } });
    plan.do(enterStage, {});
    expect(now()).toMatchObject({ state: "soaking", percent: 10, soakUntil: start + 5 * 60_000 });
    expect(at(3).do(promoteStage, {})).toMatchObject({
      kind: "refusal",
      reason: "not-clear",
      message: expect.stringContaining("2 min of the soak"),
    });
    expect(at(5).do(promoteStage, {})).toMatchObject({ kind: "change", data: { percent: 50, from: 10 } });
    at(7).do(promoteStage, {});
    expect(now()).toMatchObject({ state: "ready", percent: 100, next: null });
    plan.do(promoteStage, {});
    expect(now()).toMatchObject({ state: "done", percent: 100 });
    expect(plan.do(promoteStage, {})).toMatchObject({ kind: "already" });
  });

  it("goes on by itself while nothing has fired; a pulled cord stops it, and is what a lead goes on against", () => {
    const { plan, at, now } = letOut({ 10: { soakMinutes: 5, promotesItself: true }, 100: {} });
    plan.do(addTripwire, { title: "Any booking is lost" }, sofia);
    plan.do(enterStage, {});
    const [tripwireId = ""] = Object.keys(plan.room.tripwires);
    at(2).do(pullTripwire, { tripwireId, reason: "Support has three" });
    const [visitId = ""] = Object.keys(plan.room.stageVisits);
    expect(at(5).do(noteSoaked, { visitId }, system)).toMatchObject({ kind: "change", data: { percent: 10 } });
    const fired = ["whether to roll back is not decided", "the trigger “Any booking is lost” was pulled"];
    expect(now()).toMatchObject({ state: "soaked", percent: 10, against: fired });
    expect(plan.do(promoteStage, {}, token)).toMatchObject({ kind: "refusal", reason: "not-clear" });
  });

  it("goes on early only by a lead with a reason, which is written down with what spoke against it; never by a token", () => {
    const { plan, at } = letOut();
    plan.do(enterStage, {}, token);
    expect(at(1).do(promoteStage, { reason: "Go" }, token)).toMatchObject({ kind: "refusal", reason: "not-clear" });
    expect(plan.do(promoteStage, { reason: "Go" }, ana)).toMatchObject({ kind: "refusal", reason: "not-clear" });
    expect(plan.do(promoteStage, {}, sofia)).toMatchObject({ kind: "refusal", reason: "no-words" });
    plan.do(promoteStage, { reason: "All quiet" }, sofia);
    expect(visitsOf(plan.room)[0]).toMatchObject({ outcome: "promoted", against: ["4 min of the soak is left"], reason: "All quiet" });
  });

  it("stands still while it, or the whole deployment, is on hold", () => {
    const { plan, at, now } = letOut();
    plan.do(enterStage, {});
    at(1).do(holdStage, { reason: "errors" });
    expect(now()).toMatchObject({ state: "held", soakUntil: null });
    expect(plan.do(holdStage, {})).toMatchObject({ kind: "already" });
    at(4).do(resumeStage, {});
    expect(now().soakUntil).toBe(start + 8 * 60_000);
    at(5).do(holdPlan, { reason: "network" });
    at(6).do(resumePlan, {}, sofia);
    expect(now().soakUntil).toBe(start + 9 * 60_000);
  });

  it("is extended from now where its soak has run out", () => {
    const { plan, at, now } = letOut();
    plan.do(enterStage, {});
    at(2).do(extendStage, { minutes: 3 });
    expect(now().soakUntil).toBe(start + 8 * 60_000);
    at(10).do(extendStage, {});
    expect(now()).toMatchObject({ state: "soaking", soakUntil: start + 15 * 60_000 });
  });

  it("goes back to the stage before, and from the first to nobody", () => {
    const { plan, at, now } = letOut();
    plan.do(enterStage, {});
    at(5).do(promoteStage, {});
    plan.do(abortStage, { reason: "errors" });
    expect(now()).toMatchObject({ state: "soaking", percent: 10 });
    plan.do(abortStage, { reason: "more errors" });
    expect(now()).toMatchObject({ state: "waiting", percent: 0, stage: null });
    expect(currentVisit(plan.room)).toBeNull();
    plan.do(enterStage, {});
    expect(now().soakUntil).toBe(Date.parse(plan.now) + 5 * 60_000);
  });

  it("tells whoever saw another stage that it is elsewhere by now", () => {
    const { plan, at } = letOut();
    const [first] = stagesOf(plan.room);
    plan.do(enterStage, {});
    at(5).do(promoteStage, { stageId: first?.id });
    expect(at(9).do(promoteStage, { stageId: first?.id })).toMatchObject({ kind: "refusal", reason: "another-stage", code: "conflict" });
  });

  it("has no share twice, and keeps what was entered", () => {
    const { plan } = letOut();
    expect(plan.do(addStage, { title: "Again", percent: 50 }, sofia)).toMatchObject({ kind: "refusal", reason: "same-share" });
    plan.do(enterStage, {});
    const [first] = stagesOf(plan.room);
    expect(plan.do(removeStage, { stageId: first?.id ?? "" }, sofia)).toMatchObject({ kind: "refusal", reason: "entered" });
  });
});

describe("a wait before a stage", () => {
  const waits = { 10: {}, 25: { afterMinutes: 1440 }, 50: { afterMinutes: 2880 }, 100: { afterMinutes: 4320 } };

  it("is asked once from when it counts, and no guess is made until that is said", () => {
    const { plan, at, now } = letOut(waits);
    expect(unsaidWaits(plan.room).map(({ percent }) => percent)).toEqual([50, 100]);
    plan.do(enterStage, {});
    expect(at(1440).do(promoteStage, {})).toMatchObject({ kind: "change" });
    expect(now().against).toEqual(["nobody has said from when the wait before 50 % counts"]);
    plan.do(countWaits, { from: "start" }, sofia);
    expect(unsaidWaits(plan.room)).toEqual([]);
    expect(now().soakUntil).toBe(start + 2880 * 60_000);
    expect(plan.do(countWaits, { from: "start" }, sofia)).toMatchObject({ kind: "already" });
  });

  it("counts from the stage before where that was said", () => {
    const { plan, at, now } = letOut(waits);
    plan.do(countWaits, { from: "previous" }, sofia);
    plan.do(enterStage, {});
    at(1440).do(promoteStage, {});
    expect(now().soakUntil).toBe(start + (1440 + 2880) * 60_000);
  });
});

describe("the criteria of a stage", () => {
  const queue = { text: "Queue under 1,000", when: "exit", watchId: null } as const;

  it("are answered by people, and anew at the next stay", () => {
    const { plan, at, now } = letOut({ 10: { criteria: [queue] }, 100: {} });
    const [first] = stagesOf(plan.room);
    const said = { stageId: first?.id ?? "", text: queue.text, when: "exit" } as const;
    plan.do(enterStage, {});
    expect(now().against).toEqual(["“Queue under 1,000” is not answered"]);
    plan.do(answerStageCriterion, { ...said, met: false, note: "4,000" });
    expect(now().against).toEqual(["“Queue under 1,000” is not met"]);
    plan.do(answerStageCriterion, { ...said, met: true, note: "240" });
    expect(now().state).toBe("ready");
    at(1).do(promoteStage, {});
    plan.do(abortStage, { reason: "errors" });
    expect(now().against).toEqual(["“Queue under 1,000” is not answered"]);
  });

  it("that are read from a check to repeat have no data until it was looked at, and none once it is old", () => {
    const text = "# Move\n\n## Watch (1 hour)\n\n**Every 5 minutes:**\n\n- [ ] Error rate (%)\n\n- [ ] Switch\n";
    const plan = new TestRoom({ ...draftOf({}), ...read(text).draft });
    const [watch] = Object.values(plan.room.watches);
    const watchId = watch?.id ?? "";
    plan.do(addStage, { title: "Canary", percent: 10, criteria: [{ text: "Errors", when: "exit", watchId }] }, sofia);
    plan.start().do(enterStage, {});
    const against = () => rolloutOf(plan.room, Date.parse(plan.now)).against;
    expect(against()).toEqual(["“Errors” has no data"]);
    plan.room = { ...plan.room, watches: { [watchId]: { ...plan.room.watches[watchId], startedAt: plan.now } as never } };
    plan.now = new Date(start + 5 * 60_000).toISOString();
    plan.do(readWatches, { readings: [{ watchId, slot: 1, verdict: "fine", value: "0.05" }] });
    expect(against()).toEqual([]);
    plan.now = new Date(start + 13 * 60_000).toISOString();
    expect(against()).toEqual(["“Errors” has no data"]);
  });
});

describe("criteria with a number", () => {
  function measured(goal: Given["criteria"] = undefined) {
    const { plan, at } = letOut({ 10: {}, 100: {} });
    plan.do(addMetric, { title: "Error rate", unit: "%", silentMinutes: 5 }, sofia);
    const metricId = metricsOf(plan.room)[0]?.id ?? "";
    const [stage] = stagesOf(plan.room);
    const criteria = (goal ?? [{ text: "Errors", when: "exit" as const, watchId: null, goal: { comparator: "<" as const, limit: 1 } }]).map(
      (each) => ({ ...each, metricId }),
    );
    plan.do(editStage, { stageId: stage?.id ?? "", criteria, promotesItself: true }, sofia);
    plan.do(enterStage, {});
    const facts = (value: number, minute: number, standings: Readings["standings"] = {}): Facts => ({
      readings: { series: { [metricId]: { last: [start + minute * 60_000, value] } }, standings },
    });
    const against = (given: Facts) => rolloutOf(plan.room, Date.parse(plan.now), given.readings).against;
    return { plan, at, metricId, facts, against };
  }

  it("are answered by their metric, and by nobody else", () => {
    const { plan, facts, against, at } = measured();
    expect(against({})).toEqual(["“Errors” has no data"]);
    expect(against(facts(5.6, 0))).toEqual(["“Errors” is not met"]);
    expect(against(facts(0.4, 0))).toEqual([]);
    at(6);
    expect(against(facts(0.4, 0))).toEqual(["“Errors” has no data"]);
    const stageId = stagesOf(plan.room)[0]?.id ?? "";
    expect(plan.do(answerStageCriterion, { stageId, text: "Errors", when: "exit", met: true }, sofia)).toMatchObject({
      reason: "of-metric",
    });
  });

  it("let a stage promote itself once they are met, and never on missing data", () => {
    const { plan, facts } = measured();
    const visitId = currentVisit(plan.room)?.id ?? "";
    expect(plan.do(noteSoaked, { visitId }, system)).toMatchObject({ data: { percent: 10, waits: ["“Errors” has no data"] } });
    expect(plan.do(noteSoaked, { visitId }, system, facts(2, 0))).toMatchObject({ kind: "already" });
    expect(plan.do(promoteStage, {}, token, facts(2, 0))).toMatchObject({ kind: "refusal", reason: "not-clear" });
    expect(plan.do(noteSoaked, { visitId }, system, facts(0.2, 0))).toMatchObject({ kind: "change", data: { percent: 100, from: 10 } });
  });

  it("without a limit of their own go by the thresholds of their metric: none breached, none pending", () => {
    const { plan, facts, against, metricId } = measured([{ text: "No trigger", when: "exit", watchId: null }]);
    expect(against(facts(0.4, 0))).toEqual(["“No trigger” has no data"]);
    plan.do(addThreshold, { metricId, comparator: ">", limit: 5, seconds: 300 }, sofia);
    const id = thresholdsOn(plan.room, metricId)[0]?.id ?? "";
    expect(against(facts(9, 0, { [id]: { state: "pending" } }))).toEqual(["“No trigger” is pending"]);
    expect(against(facts(9, 0, { [id]: { state: "breached" } }))).toEqual(["“No trigger” is not met"]);
    expect(against(facts(0.4, 0))).toEqual(["“No trigger” has no data"]);
    expect(against(facts(0.4, 0, { [id]: { state: "ok" } }))).toEqual([]);
  });

  it("that people read are held against their limit: the number answers itself", () => {
    const queue = { text: "Queue under 1,000 jobs", when: "exit", watchId: null, goal: { comparator: "<", limit: 1000 } } as const;
    const { plan, now } = letOut({ 10: { criteria: [queue] }, 100: {} });
    const stageId = stagesOf(plan.room)[0]?.id ?? "";
    plan.do(enterStage, {});
    const read = (value: number) => plan.do(answerStageCriterion, { stageId, text: queue.text, when: "exit", met: null, value });
    read(1200);
    expect(now().against).toEqual(["“Queue under 1,000 jobs” is not met"]);
    expect(read(240)).toMatchObject({ data: { met: true, note: "240" } });
    expect(now().against).toEqual([]);
    // What was read was held against the limit of then.
    plan.do(editStage, { stageId, criteria: [{ ...queue, goal: { comparator: "<", limit: 100 } }] }, sofia);
    expect(now().against).toEqual(["“Queue under 1,000 jobs” is not answered"]);
  });

  it("of a document are read from its metrics, or by people; what must hold for a while is for people to see", () => {
    const text = `# Move

## Metrics

- Error rate: < 1%

## Rollout

### Stage 1: Internal (5% traffic)
- **Exit Criteria**:
  - Error rate < 0.5%
  - Queue < 1000 jobs
  - Error rate < 0.7% for 5 minutes
  - No complaints

### Stage 2: Everybody (100% traffic)
- **Entry Criteria**:
  - Support is ready
`;
    const { room } = new TestRoom({ ...draftOf({}), ...read(text).draft });
    const metricId = metricsOf(room)[0]?.id;
    const bare = { when: "exit", watchId: null };
    expect(stagesOf(room)[0]?.criteria).toEqual([
      { ...bare, text: "Error rate < 0.5%", metricId, goal: { comparator: "<", limit: 0.5 } },
      { ...bare, text: "Queue < 1000 jobs", goal: { comparator: "<", limit: 1000 } },
      { ...bare, text: "Error rate < 0.7% for 5 minutes" },
      { ...bare, text: "No complaints" },
    ]);
  });

  it("are told in a document by the title of their metric, and read of it again", () => {
    const known = new Set(["Latency (p95)"]);
    for (const number of [
      { metric: "Latency (p95)", goal: { comparator: "<", limit: 500 } },
      { metric: "Latency (p95)" },
      { goal: { comparator: ">=", limit: 0.5 } },
    ] as const)
      expect(numberIn(numberWords(number), known)).toEqual(number);
    expect(numberIn("Latency below 500", known)).toBeNull();
  });
});

describe("the webhooks of a rollout", () => {
  const router = { id: "c1", name: "Router" };
  const told = (plan: TestRoom) => stageTellings(plan.room).map(({ stage, state }) => [stage?.percent, stage?.state, state]);

  it("are told of every change of the stage and of its holds, and what is older gives way to the newest", () => {
    const { plan, at } = letOut();
    plan.do(tellStages, { channels: [router] }, sofia);
    expect(plan.do(enterStage, {})).toMatchObject({ jobs: [{ key: "rollout" }, { verb: "delivery.tried", queue: "channel c1" }] });
    expect(told(plan)).toEqual([[10, "soaking", "queued"]]);
    const first = stageTellings(plan.room)[0]?.id ?? "";
    plan.do(holdStage, {});
    expect(told(plan)).toEqual([[10, "held", "queued"]]);
    expect(plan.room.deliveries[first]).toMatchObject({ state: "failed", why: "A newer stage was told instead." });
    plan.do(extendStage, { minutes: 5 });
    expect(Object.keys(plan.room.deliveries)).toHaveLength(2);
    plan.do(resumeStage, {});
    at(11).do(promoteStage, {});
    plan.do(abortStage, { reason: "errors" });
    expect(told(plan)).toEqual([[10, "soaking", "queued"]]);
    expect(stageTellings(plan.room)[0]?.stage).toMatchObject({ stage: "Stage 10", since: plan.now });
  });

  it("are told nothing of a plan whose sending is off, nor of a rehearsal", () => {
    const { plan } = letOut();
    plan.do(tellStages, { channels: [router] }, sofia);
    plan.do(setSending, { sending: "off" }, sofia);
    plan.do(enterStage, {});
    plan.do(setSending, { sending: "live" }, sofia);
    plan.room = { ...plan.room, plan: { ...plan.room.plan, mode: "rehearsal" } };
    plan.do(holdStage, {});
    expect(told(plan)).toEqual([]);
  });
});

it("who follows is told in groups of instances: how many know the share of now, and when one asked last", () => {
  const by = (instance: string, percent: number, askedAt: number) => ({ flag: "f", token: "CI", instance, percent, askedAt });
  const list = [by("gateway-berlin-1", 50, start), by("gateway-berlin-2", 10, start - 2000), by("worker", 50, start - 60_000)];
  expect(followerGroups([...list, by("old", 10, start - 3_600_000)], 50, start)).toEqual([
    { name: "gateway-berlin", token: "CI", of: 2, told: 1, askedAt: start },
    { name: "worker", token: "CI", of: 1, told: 1, askedAt: start - 60_000 },
  ]);
});

describe("a stage that promotes itself", () => {
  const queue = { text: "Queue", when: "exit", watchId: null } as const;

  it("goes on by itself when its soak is over, and waits where something is not answered", () => {
    const { plan, at, now } = letOut({
      10: { soakMinutes: 5, promotesItself: true },
      50: { promotesItself: true, criteria: [queue] },
      100: {},
    });
    const entered = plan.do(enterStage, {});
    const due = new Date(start + 5 * 60_000).toISOString();
    expect(entered).toMatchObject({ jobs: [{ key: "rollout", at: due, verb: "stage.soaked" }] });
    const visitId = currentVisit(plan.room)?.id ?? "";
    expect(at(4).do(noteSoaked, { visitId }, system)).toMatchObject({ kind: "refusal", reason: "too-early" });
    expect(at(5).do(noteSoaked, { visitId }, system)).toMatchObject({ kind: "change", data: { percent: 50, from: 10, waits: [] } });
    expect(plan.do(noteSoaked, { visitId }, system)).toMatchObject({ kind: "already" });
    const second = currentVisit(plan.room)?.id ?? "";
    expect(plan.do(noteSoaked, { visitId: second }, system)).toMatchObject({ data: { percent: 50, waits: ["“Queue” is not answered"] } });
    expect(now().percent).toBe(50);
    const stageId = stagesOf(plan.room)[1]?.id ?? "";
    expect(plan.do(answerStageCriterion, { stageId, text: "Queue", when: "exit", met: true })).toMatchObject({ jobs: [{ at: plan.now }] });
    plan.do(noteSoaked, { visitId: second }, system);
    expect(now().percent).toBe(100);
  });
});

it("the stages of a document come into the plan: shares, cohorts, soaks and waits; the same share twice is one", () => {
  const text =
    "# Move\n\n## Rollout\n\n1. [ ] Deploy to 10% of users\n2. [ ] Increase rollout to 25% after 24 hours\n3. [ ] Increase rollout to 100% after 48 hours\n\n## End\n\n1. [ ] Complete 100% rollout\n";
  const { room } = new TestRoom({ ...draftOf({}), ...read(text).draft });
  expect(
    stagesOf(room).map(({ percent, afterMinutes, afterFrom, soakMinutes }) => [percent, afterMinutes, afterFrom, soakMinutes]),
  ).toEqual([
    [10, null, null, null],
    [25, 1440, null, null],
    [100, 2880, null, null],
  ]);
  expect(Object.keys(room[stageVisits.name])).toEqual([]);
});

it("no reason of one lead lets a stage past a gate that has no GO", () => {
  const text =
    "# Move\n\n## Prepare\n\n- [ ] Backup\n\n## Go/No-Go Decision\n\n- [ ] Is the backup fresh?\n- [ ] Is everybody there?\n\n## Rollout\n\n1. [ ] Deploy to 10% of users\n2. [ ] Increase rollout to 100%\n";
  const document = {
    name: "move.md",
    mediaType: "text/markdown",
    size: text.length,
    sha256: "0".repeat(64),
    corrections: [],
    repaired: false,
  };
  const plan = new TestRoom({ ...draftOf({}), ...read(text).draft }, { document });
  expect(Object.values(plan.room.gates)).toHaveLength(1);
  plan.start();
  expect(rolloutOf(plan.room, start).against).toEqual([expect.stringContaining("has no GO")]);
  expect(plan.do(enterStage, { reason: "we are late" }, sofia)).toMatchObject({ kind: "refusal", reason: "gate" });
});

it("knows the check to repeat that a document names for a stage, in a new plan as in one that takes a new version over", () => {
  const draft = draftOf({ Deploy: ["Switch"] });
  const watch = { title: "Error rate", everyMinutes: 5, forMinutes: 60, unit: "%", owner: null, phase: null, line: 2, endLine: 2 };
  const bare = { cohort: "", actions: [], afterMinutes: null, afterFrom: null, soakMinutes: 5, promotesItself: false };
  const criteria = [{ text: "The error rate is fine", when: "exit" as const, watch: "Error rate" }];
  const stage = { title: "A tenth", percent: 10, ...bare, criteria, line: 3, endLine: 3 };
  const { room } = new TestRoom({ ...draft, watches: [watch], stages: [stage] });
  const [row] = Object.values(room.watches);
  expect(stagesOf(room)[0]?.criteria).toEqual([{ text: "The error rate is fine", when: "exit", watchId: row?.id }]);
});

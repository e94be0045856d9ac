import { describe, expect, it } from "vitest";
import { system } from "../kernel/permissions.ts";
import { metricsOf } from "../metrics/samples.ts";
import { addMetric } from "../metrics/verbs.ts";
import { decideRollback } from "../rollback/decisions.ts";
import { openDecision, severityOf, tripwiresOf } from "../rollback/status.ts";
import { addTripwire, pullTripwire, releaseTripwire, removeTripwire } from "../rollback/tripwires.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { thresholdsOf } from "../thresholds/status.ts";
import { addThreshold, noteBreach } from "../thresholds/verbs.ts";
import { askersOf, groupsOf, needsText, standingOf } from "./status.ts";
import { addTriggerGroup, editTriggerGroup, removeTriggerGroup, restoreTriggerGroup } from "./verbs.ts";

/** Two limits and two that people pull; neither has asked anything yet. */
function plan() {
  const plan = new TestRoom(draftOf({ Deploy: ["Switch"] }));
  plan.do(addMetric, { title: "Error rate", unit: "%" }, sofia);
  const metricId = metricsOf(plan.room)[0]?.id ?? "";
  plan.do(addThreshold, { metricId, comparator: ">", limit: 5, opensDecision: true }, sofia);
  plan.do(addThreshold, { metricId, comparator: ">", limit: 1, level: "Warning" }, sofia);
  plan.do(addTripwire, { title: "Nobody can sign in" }, sofia);
  plan.do(addTripwire, { title: "Bookings are missing" }, sofia);
  const [grave = "", mild = ""] = thresholdsOf(plan.room).map(({ threshold }) => threshold.id);
  const [signIn = "", bookings = ""] = tripwiresOf(plan.room).map(({ id }) => id);
  const breach = (thresholdId: string) => plan.do(noteBreach, { thresholdId, at: plan.now, cause: [[Date.parse(plan.now), 9]] }, system);
  const pull = (tripwireId: string) => plan.do(pullTripwire, { tripwireId, reason: "Seen twice" });
  const group = (needs: number | null) =>
    plan.do(
      addTriggerGroup,
      {
        title: "The service is not usable",
        needs,
        thresholdIds: [grave],
        tripwireIds: [signIn, bookings],
        severity: "P1",
        responseMinutes: 5,
      },
      sofia,
    );
  const cause = () => openDecision(plan.room)?.cause ?? null;
  const only = () => groupsOf(plan.room)[0] ?? expect.fail("no group");
  return { plan, grave, mild, signIn, bookings, breach, pull, group, cause, only };
}

describe("a group of triggers", () => {
  it("of two of three asks once two hold, with its own severity and deadline, and none of them asks by itself", () => {
    const { plan: room, grave, signIn, breach, pull, group, cause } = plan();
    group(2);
    room.start();
    expect(breach(grave)).toMatchObject({ kind: "change", data: { opened: false } });
    expect(cause()).toBeNull();
    pull(signIn);
    expect(cause()).toMatchObject({ kind: "group", text: "The service is not usable" });
    const decision = openDecision(room.room) ?? expect.fail("no question");
    expect(severityOf(room.room, decision)).toBe("P1");
    expect(Date.parse(decision.dueAt ?? "") - Date.parse(decision.openedAt)).toBe(300_000);
  });

  it("of any asks with the first, and one of all with the last", () => {
    for (const [needs, asksAfter] of [
      [1, 1],
      [null, 3],
    ] as const) {
      const { plan: room, grave, signIn, bookings, breach, pull, group, cause } = plan();
      group(needs);
      room.start();
      const acts = [() => breach(grave), () => pull(signIn), () => pull(bookings)];
      for (const [index, act] of acts.entries()) {
        act();
        expect(cause() !== null, `${needs}, ${index + 1} hold`).toBe(index + 1 >= asksAfter);
      }
    }
  });

  it("counts what holds now: one that was released does not, and one that was removed is no part of it", () => {
    const { plan: room, signIn, bookings, grave, pull, breach, group, cause, only } = plan();
    group(null);
    room.start();
    pull(signIn);
    room.do(releaseTripwire, { tripwireId: signIn, reason: "One browser" }, sofia);
    pull(bookings);
    breach(grave);
    expect(standingOf(room.room, only())).toMatchObject({ holding: 2, needed: 3, met: false });
    expect(cause()).toBeNull();
    room.do(removeTripwire, { tripwireId: signIn }, sofia);
    expect(standingOf(room.room, only())).toMatchObject({ holding: 2, needed: 2, met: true });
    expect(cause(), "what holds is all of it by now").toMatchObject({ kind: "group", text: "The service is not usable" });
  });

  it("asks by what holds already when it is put back, and a trigger that holds asks by itself when its group is taken apart, but nothing twice", () => {
    const { plan: room, signIn, bookings, pull, group, cause, only } = plan();
    group(2);
    room.start();
    const { id: groupId } = only();
    pull(signIn);
    expect(cause()).toBeNull();
    const answer = () =>
      room.do(decideRollback, { decisionId: openDecision(room.room)?.id ?? "", outcome: "go-on", rationale: "Seen" }, sofia);
    room.do(removeTriggerGroup, { groupId }, sofia);
    expect(cause()).toMatchObject({ kind: "tripwire", id: signIn });
    answer();
    room.do(restoreTriggerGroup, { groupId }, sofia);
    expect(cause()).toBeNull();
    room.do(removeTriggerGroup, { groupId }, sofia);
    expect(cause(), "it was asked and answered").toBeNull();
    pull(bookings);
    answer();
    room.do(restoreTriggerGroup, { groupId }, sofia);
    expect(cause()).toMatchObject({ kind: "group", id: groupId });
    answer();
    room.do(removeTriggerGroup, { groupId }, sofia);
    room.do(restoreTriggerGroup, { groupId }, sofia);
    expect(cause(), "it was asked and answered").toBeNull();
  });

  it("lets a trigger that holds ask by itself once it is edited out of it", () => {
    const { plan: room, grave, signIn, bookings, pull, group, cause, only } = plan();
    group(2);
    room.start();
    pull(bookings);
    room.do(editTriggerGroup, { groupId: only().id, thresholdIds: [grave], tripwireIds: [signIn] }, sofia);
    expect(cause()).toMatchObject({ kind: "tripwire", id: bookings });
  });

  it("stays out where too few of its triggers are left for it to hold ever", () => {
    const { plan: room, signIn, bookings, group, only } = plan();
    group(3);
    const { id: groupId } = only();
    room.do(removeTriggerGroup, { groupId }, sofia);
    room.do(removeTripwire, { tripwireId: signIn }, sofia);
    expect(room.do(restoreTriggerGroup, { groupId }, sofia)).toMatchObject({ reason: "senseless" });
    room.do(removeTripwire, { tripwireId: bookings }, sofia);
    expect(room.do(restoreTriggerGroup, { groupId }, sofia)).toMatchObject({ reason: "too-few" });
  });

  it("asks at once where it is said while enough holds already, and again when one more comes after the answer", () => {
    const { plan: room, grave, mild, signIn, breach, group, cause, only } = plan();
    room.start();
    breach(mild);
    expect(cause()).toBeNull();
    group(2);
    room.do(editTriggerGroup, { groupId: only().id, thresholdIds: [grave, mild], needs: 1 }, sofia);
    expect(cause()).toMatchObject({ kind: "group" });
    const decisionId = openDecision(room.room)?.id ?? "";
    room.do(decideRollback, { decisionId, outcome: "go-on", rationale: "A test" }, sofia);
    room.do(pullTripwire, { tripwireId: signIn, reason: "Me too" });
    expect(cause()).toMatchObject({ kind: "group" });
  });

  it("is counted as one trigger, and once it is taken apart each of its own asks by itself again", () => {
    const { plan: room, grave, breach, group, cause, only } = plan();
    expect(askersOf(room.room).map(({ kind }) => kind)).toEqual(["threshold", "tripwire", "tripwire"]);
    group(2);
    expect(askersOf(room.room)).toMatchObject([{ kind: "group", id: only().id, holds: false }]);
    room.start();
    room.do(removeTriggerGroup, { groupId: only().id }, sofia);
    breach(grave);
    expect(cause()).toMatchObject({ kind: "threshold" });
  });

  it("that can never hold, names one twice, or has one trigger is refused, with what to do", () => {
    const { plan: room, grave, signIn, group } = plan();
    expect(group(4)).toMatchObject({ kind: "refusal", reason: "senseless" });
    const add = (ids: { thresholdIds?: string[]; tripwireIds?: string[] }) =>
      room.do(addTriggerGroup, { title: "Both", needs: null, ...ids }, sofia);
    expect(add({ tripwireIds: [signIn, signIn] })).toMatchObject({ reason: "twice" });
    expect(add({ thresholdIds: [grave] })).toMatchObject({ reason: "too-few" });
  });

  it("is said in words", () => {
    expect([needsText(1, 3), needsText(2, 3), needsText(3, 3), needsText(null, 2)]).toEqual(["any of 3", "2 of 3", "all of 3", "all of 2"]);
  });
});

import { describe, expect, it } from "vitest";
import type { Actor } from "../kernel/permissions.ts";
import type { PlanVerb } from "../plan/verb.ts";
import { ana, draftOf, jonas } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { assignStep, editStep, moveStep, removeStep } from "./edit.ts";
import { completeStep, failStep, reopenStep, skipStep, startStep } from "./work.ts";

/** A running plan whose step “Copy” Jonas has changed after the screens of all showed it as `seen`. */
function changed(byJonas: (plan: TestRoom, stepId: string) => void) {
  const plan = new TestRoom(draftOf({ Deploy: ["Copy", "Switch"] })).start();
  const [seen, stepId] = [plan.room.seq, plan.step("Copy").id];
  byJonas(plan, stepId);
  const send = <I>(verb: PlanVerb<I>, input: I, actor: Actor, at = seen) =>
    verb.decide(plan.room, input, { actor, now: plan.now, seq: plan.room.seq + 1, newId: () => "n", facts: {}, seen: at });
  return { plan, stepId, send };
}

describe("a command that waited while somebody else changed its step", () => {
  const failed = () => changed((plan, stepId) => plan.do(failStep, { stepId, reason: "502" }, jonas));
  const stale = {
    kind: "refusal",
    reason: "changed-since",
    message: "“Copy” changed since you saw it; it is failed now. Look again, then repeat what you meant.",
  };

  it("is refused with how the step stands now, whatever it would do to it", () => {
    const { plan, stepId, send } = failed();
    const place = { phaseId: plan.phaseId("Deploy"), parentId: null, afterId: plan.step("Switch").id };
    expect(send(completeStep, { stepId }, ana)).toMatchObject(stale);
    expect(send(startStep, { stepId }, ana)).toMatchObject(stale);
    expect(send(skipStep, { stepId, reason: "no" }, ana)).toMatchObject(stale);
    expect(send(reopenStep, { stepId }, ana)).toMatchObject(stale);
    expect(send(editStep, { stepId, title: "Copy all" }, ana)).toMatchObject(stale);
    expect(send(moveStep, { stepId, ...place }, ana)).toMatchObject(stale);
    expect(send(assignStep, { stepId, assignee: { id: "ana", name: "Ana Novak" } }, ana)).toMatchObject(stale);
  });

  it("is carried out where its sender has seen the change, made it, or the change was to another step", () => {
    const { plan, stepId, send } = failed();
    expect(send(completeStep, { stepId }, ana, plan.room.seq)).toMatchObject({ kind: "change" });
    expect(send(completeStep, { stepId }, jonas)).toMatchObject({ kind: "change" });
    expect(send(completeStep, { stepId: plan.step("Switch").id }, ana)).toMatchObject({ kind: "change" });
  });

  it("is told that it was so already, where it was", () => {
    const { stepId, send } = changed((plan, id) => plan.do(completeStep, { stepId: id }, jonas));
    expect(send(completeStep, { stepId }, ana)).toMatchObject({ kind: "already", by: { id: "jonas" } });
  });

  it("is refused also where it would take the step out", () => {
    const { stepId, send } = changed((plan, id) => plan.do(editStep, { stepId: id, title: "Copy all" }, jonas));
    expect(send(removeStep, { stepId }, ana)).toMatchObject({ reason: "changed-since" });
  });
});

import { describe, expect, it } from "vitest";
import { removeStep } from "../steps/edit.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { orderStep } from "./order-steps.ts";
import { predecessorsOf, waitSentence } from "./predecessors.ts";
import { completeStep, skipStep, startStep } from "./work.ts";

function plan() {
  const test = new TestRoom(draftOf({ Prepare: ["A", "B"], Deploy: { C: ["C1", "C2"], D: [] } }));
  const id = (title: string) => test.step(title).id;
  const comesAfter = (title: string, ...before: string[]) => test.do(orderStep, { stepId: id(title), afterIds: before.map(id) }, sofia);
  return { test, id, comesAfter };
}
const said = (decision: { kind: string; message?: string }) => decision.message;

describe("a step that comes after others", () => {
  it("waits for them, within a phase and across phases, until they are closed, whatever stands above it", () => {
    const { test, id, comesAfter } = plan();
    expect(comesAfter("D", "A", "B", "A").kind).toBe("change");
    expect(comesAfter("D", "B", "A").kind).toBe("already");
    test.start();
    expect(said(test.do(startStep, { stepId: id("D") }))).toContain("“D” comes after “A” and “B”, which are not done yet.");
    test.do(completeStep, { stepId: id("A") });
    expect(said(test.do(completeStep, { stepId: id("D") }))).toContain("“D” comes after “B”, which is not done yet.");
    test.do(skipStep, { stepId: id("B"), reason: "not today" });
    expect(test.do(startStep, { stepId: id("D") }).kind).toBe("change");
  });

  it("waits with its parent, and not for what is ticked along with it", () => {
    const { test, id, comesAfter } = plan();
    comesAfter("C", "D");
    comesAfter("C2", "C1");
    test.start();
    expect(waitSentence(test.room, test.step("C1"))).toContain("“C1” comes after “D”");
    test.do(completeStep, { stepId: id("D") });
    expect(test.do(completeStep, { stepId: id("C"), withChildren: true }).kind).toBe("change");
    expect(test.step("C2").status).toBe("done");
  });

  it("never in a circle, also through others, parents and children; the refusal names the way", () => {
    const { comesAfter } = plan();
    comesAfter("B", "A");
    comesAfter("C1", "B");
    expect(said(comesAfter("A", "C"))).toContain(
      "“C” comes after “A” already, through “C1”, “B”. In a circle none of them would ever begin.",
    );
    expect(said(comesAfter("A", "C1"))).toContain("through “B”");
    expect(said(comesAfter("A", "A"))).toContain("cannot come after itself");
    expect(said(comesAfter("C", "C1"))).toContain("stand under each other");
    expect(said(comesAfter("C2", "C"))).toContain("stand under each other");
  });

  it("waits no more once they are out of the plan, or it is said that it comes after none", () => {
    const { test, id, comesAfter } = plan();
    comesAfter("B", "A");
    test.do(removeStep, { stepId: id("A") }, sofia);
    expect(predecessorsOf(test.room, test.step("B"))).toEqual([]);
    comesAfter("D", "B");
    expect(comesAfter("D").kind).toBe("change");
    test.start();
    expect(test.do(completeStep, { stepId: id("D") }).kind).toBe("change");
  });
});

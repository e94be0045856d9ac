import { describe, expect, it } from "vitest";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { askRollback, decideRollback } from "./decisions.ts";
import { answerOf, matrixOf, rowOf } from "./matrix.ts";
import { openDecision } from "./status.ts";
import { addTripwire, pullTripwire } from "./tripwires.ts";

function running() {
  const plan = new TestRoom(draftOf({ Deploy: ["Switch"] }));
  plan.do(addTripwire, { title: "Low · <2 hours · Hot fix deployment", severity: "Low", responseMinutes: 120 }, sofia);
  plan.do(addTripwire, { title: "Critical (app down) · <5 minutes · Emergency rollback", severity: "Critical", responseMinutes: 5 }, sofia);
  plan.do(addTripwire, { title: "Bookings are missing", severity: "P1", responseMinutes: 15 }, sofia);
  return plan.start();
}

describe("the decision matrix", () => {
  it("is what a table of severities says, the soonest first, and no other trigger", () => {
    expect(matrixOf(running().room).map(({ text, responseMinutes }) => [text, responseMinutes])).toEqual([
      ["Critical: Emergency rollback", 5],
      ["Low: Hot fix deployment", 120],
    ]);
  });

  it("has the row that was pulled, and names the answer it speaks of", () => {
    const plan = running();
    const [critical] = matrixOf(plan.room);
    plan.do(pullTripwire, { tripwireId: critical?.id ?? "", reason: "502" });
    const decision = openDecision(plan.room) ?? expect.fail("no question");
    expect(rowOf(plan.room, decision)).toEqual(critical);
    for (const [action, outcome] of [
      ["Emergency rollback", "roll-back"],
      ["Feature flag disable", "roll-back"],
      ["Hot fix deployment", "fix-forward"],
      ["Hold the rollout", "hold"],
      ["Monitor closely", "go-on"],
      ["Call Ana", null],
    ] as const)
      expect(answerOf({ action }), action).toBe(outcome);
  });

  it("is named by whoever decides, where it has that row", () => {
    const plan = running();
    plan.do(askRollback, { reason: "Nobody can sign in." });
    const decisionId = openDecision(plan.room)?.id ?? "";
    const decide = (matrixRow: string) =>
      plan.do(decideRollback, { decisionId, outcome: "fix-forward", rationale: "A label is cut", matrixRow }, sofia);
    expect(decide("High: nothing of the kind")).toMatchObject({ kind: "refusal", reason: "no-row" });
    expect(decide("Low: Hot fix deployment")).toMatchObject({ kind: "change", data: { matrixRow: "Low: Hot fix deployment" } });
    expect(openDecision(plan.room)).toBeNull();
  });
});

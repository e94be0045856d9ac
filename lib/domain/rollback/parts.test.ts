import { describe, expect, it } from "vitest";
import { whyHeld } from "../gates/asked-of.ts";
import { actions } from "../kernel/permissions.ts";
import { planProgress, stepsOfPerson } from "../schedule/progress.ts";
import { assignStep } from "../steps/edit.ts";
import { completeStep } from "../steps/work.ts";
import { ana, draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addRollbackParts, askRollback, completeRollback, decideRollback, resumeForward } from "./decisions.ts";
import { partsInHand, partsShut, rollbackBlocks, wayBack } from "./parts.ts";
import { beginRehearsal, endRehearsal, tickRehearsal } from "./rehearsals.ts";
import { answeredDecisions, openDecision } from "./status.ts";
import { suggestedParts } from "./suggested-parts.ts";
import { wayBackTakes } from "./takes.ts";
import { addTripwire, pullTripwire } from "./tripwires.ts";
import { waysOn } from "./ways.ts";

/** A plan that runs; its way back is two phases, one of them in two parts. */
function running() {
  const draft = draftOf({
    "Phase 1: Database": ["Copy"],
    "Phase 2: Web": ["Switch"],
    Rollback: { Traffic: ["Flag off", "Drain"], Database: ["Replay"] },
    "Rollback of mail": ["Old server on"],
  });
  const phases = draft.phases.map((phase) => (/^Rollback/.test(phase.title) ? { ...phase, kind: "rollback" as const } : phase));
  const plan = new TestRoom({ ...draft, phases });
  plan.do(addTripwire, { title: "Database corruption is reported", severity: "P1" }, sofia);
  return plan.start();
}

const idsOf = (plan: TestRoom, ...titles: string[]) =>
  rollbackBlocks(plan.room).flatMap(({ id, title }) => (titles.includes(title) ? id : []));
const titles = (blocks: readonly { title: string }[]) => blocks.map(({ title }) => title);
const decisionId = (plan: TestRoom) => openDecision(plan.room)?.id ?? "";

/** Asks, and is answered by rolling back these parts. */
function backBy(plan: TestRoom, ...parts: string[]) {
  plan.do(askRollback, { reason: "Nobody can sign in." }, ana);
  const partIds = idsOf(plan, ...parts);
  plan.do(decideRollback, { decisionId: decisionId(plan), outcome: "roll-back", rationale: "At once.", partIds }, sofia);
}

describe("rolling back by some of its parts", () => {
  it("lets these be worked on, and keeps the others shut with the reason in words", () => {
    const plan = running();
    backBy(plan, "Traffic", "Rollback of mail");
    expect(titles(partsInHand(plan.room))).toEqual(["Traffic", "Rollback of mail"]);
    expect(titles(partsShut(plan.room))).toEqual(["Database"]);
    plan.do(completeStep, { stepId: plan.step("Flag off").id }, ana);
    expect(plan.do(completeStep, { stepId: plan.step("Replay").id }, ana)).toMatchObject({
      kind: "refusal",
      message: expect.stringContaining(
        "“Database” is not among the parts that were chosen to go back by. A lead adds it: “Also roll back…”.",
      ),
    });
    expect(whyHeld(plan.room, plan.step("Replay"))).toContain("not among the parts");
    expect(whyHeld(plan.room, plan.step("Drain"))).toBeNull();
  });

  it("counts only these: how far it is, what comes next, what is in somebody’s hands, how long it takes", () => {
    const plan = running();
    plan.do(beginRehearsal, {}, ana);
    const [rehearsal] = Object.values(plan.room.rollbackRehearsals);
    const rehearsalId = rehearsal?.id ?? "";
    for (const [title, at] of [
      ["Flag off", "12:01"],
      ["Drain", "12:04"],
      ["Replay", "12:30"],
    ] as const) {
      plan.now = `2026-11-26T${at}:00.000Z`;
      plan.do(tickRehearsal, { rehearsalId, stepId: plan.step(title).id }, ana);
    }
    plan.do(endRehearsal, { rehearsalId }, ana);
    expect(wayBackTakes(plan.room)?.by).toBe("part");
    plan.do(assignStep, { stepId: plan.step("Replay").id, assignee: { id: ana.userId ?? "", name: ana.name } }, ana);
    backBy(plan, "Traffic");
    expect(wayBack(plan.room)).toMatchObject({ total: 2 });
    expect(wayBackTakes(plan.room)).toEqual({ minutes: expect.any(Number), by: "rehearsal" });
    expect(wayBackTakes(plan.room)?.minutes).toBeLessThan(wayBackTakes(plan.room, rollbackBlocks(plan.room))?.minutes ?? 0);
    const { phases, current, next } = planProgress(plan.room, Date.parse(plan.now));
    expect(current?.phase.title).toBe("Rollback");
    expect(next.map(({ step }) => step.title)).toEqual(["Flag off", "Drain"]);
    expect(phases.map(({ phase, total, shut }) => [phase.title, total, shut])).toEqual([
      ["Phase 1: Database", 1, false],
      ["Phase 2: Web", 1, false],
      ["Rollback", 2, false],
      ["Rollback of mail", 1, true],
    ]);
    expect(stepsOfPerson(plan.room, ana.userId ?? "").map(({ title }) => title)).not.toContain("Replay");
  });

  it("ends when these are done, and says which they were", () => {
    const plan = running();
    backBy(plan, "Traffic");
    for (const title of ["Flag off", "Drain"]) plan.do(completeStep, { stepId: plan.step(title).id }, ana);
    expect(plan.do(completeRollback, {}, sofia)).toHaveProperty("data", expect.objectContaining({ open: 0, parts: ["Traffic"] }));
    expect(answeredDecisions(plan.room)[0]?.partIds).toEqual(idsOf(plan, "Traffic"));
  });

  it("is all where every part is named, and where none is", () => {
    const plan = running();
    backBy(plan, "Traffic", "Database", "Rollback of mail");
    expect(answeredDecisions(plan.room)[0]?.partIds).toBeNull();
    expect(partsShut(plan.room)).toEqual([]);
  });

  it("refuses a part that is not in the plan", () => {
    const plan = running();
    plan.do(askRollback, { reason: "Nobody can sign in." }, ana);
    const answer = { decisionId: decisionId(plan), outcome: "roll-back" as const, rationale: "Now." };
    expect(plan.do(decideRollback, { ...answer, outcome: "go-on", partIds: idsOf(plan, "Traffic") }, sofia)).toMatchObject({
      kind: "refusal",
      reason: "no-parts",
    });
    expect(plan.do(decideRollback, { ...answer, partIds: [plan.step("Replay").id] }, sofia)).toMatchObject({
      kind: "refusal",
      message: expect.stringContaining("choose again"),
    });
    expect(plan.room.plan.status).toBe("running");
  });
});

describe("while some of it goes back", () => {
  it("a lead adds parts, with a reason, until it is all", () => {
    const plan = running();
    expect(actions["rollback:decide"].role).toBe("lead");
    expect(plan.do(addRollbackParts, { partIds: idsOf(plan, "Database"), reason: "Now." }, sofia)).toMatchObject({
      kind: "refusal",
      message: expect.stringContaining("not decided"),
    });
    backBy(plan, "Traffic");
    const added = plan.do(addRollbackParts, { partIds: idsOf(plan, "Traffic", "Database"), reason: "Rows are missing." }, sofia);
    expect(added).toHaveProperty("data", { parts: ["Database"], reason: "Rows are missing." });
    plan.do(completeStep, { stepId: plan.step("Replay").id }, ana);
    expect(plan.do(addRollbackParts, { partIds: idsOf(plan, "Database"), reason: "Now." }, sofia)).toMatchObject({ kind: "already" });
    plan.do(addRollbackParts, { partIds: idsOf(plan, "Rollback of mail"), reason: "All of it." }, sofia);
    expect(answeredDecisions(plan.room)[0]?.partIds).toBeNull();
  });

  it("the next question is answered by parts of its own", () => {
    const plan = running();
    backBy(plan, "Traffic");
    plan.do(resumeForward, { reason: "It is back." }, sofia);
    expect(whyHeld(plan.room, plan.step("Flag off"))).toContain("going back is not decided");
    backBy(plan, "Database");
    expect(titles(partsInHand(plan.room))).toEqual(["Database"]);
  });
});

describe("the parts a question speaks of", () => {
  const suggested = (plan: TestRoom) => {
    const open = openDecision(plan.room);
    if (!open) throw new Error("nothing is asked");
    const { ids, by } = suggestedParts(plan.room, open, Date.parse(plan.now));
    return { parts: titles(rollbackBlocks(plan.room).filter(({ id }) => ids.includes(id))), by };
  };

  it("are those called like what raised it", () => {
    const plan = running();
    const [tripwire] = Object.values(plan.room.tripwires);
    plan.do(pullTripwire, { tripwireId: tripwire?.id ?? "", reason: "Four rows differ." }, ana);
    expect(suggested(plan)).toEqual({ parts: ["Database"], by: "Database corruption is reported" });
    const open = openDecision(plan.room);
    const title = open && waysOn(plan.room, open, Date.parse(plan.now)).find(({ outcome }) => outcome === "roll-back");
    expect(title).toMatchObject({ title: "Roll back 1 of 3 parts", what: "1 step: “Database”" });
  });

  it("or those of the phase in hand, or all", () => {
    const plan = running();
    plan.do(askRollback, { reason: "Nobody can sign in." }, ana);
    expect(suggested(plan)).toEqual({ parts: ["Database"], by: "Phase 1: Database" });
    plan.do(completeStep, { stepId: plan.step("Copy").id }, ana);
    expect(suggested(plan)).toEqual({ parts: ["Traffic", "Database", "Rollback of mail"], by: null });
  });
});

import { describe, expect, it } from "vitest";
import { read } from "#lib/runbook/read.ts";
import { granted } from "../kernel/permissions.ts";
import { ana, draftOf, jonas, sofia, vera } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import type { Risk } from "./rows.ts";
import { firedRisks, risksAbout, risksOf, stepsAtRisk } from "./status.ts";
import { acceptRisk, addRisk, closeRisk, fireRisk, removeRisk, reopenRisk } from "./verbs.ts";

function withRisk() {
  const plan = new TestRoom(draftOf({ Deploy: ["Switch", "Check"] }));
  plan.do(addRisk, { title: "Replica lag", mitigation: "Pause the import.", stepIds: [plan.step("Switch").id] }, sofia);
  const risk = (): Risk => {
    const [first] = risksOf(plan.room);
    if (!first) throw new Error("there is no risk");
    return first;
  };
  return { plan, risk, riskId: risk().id };
}

describe("a risk", () => {
  it("is open, and about its steps as long as they are in the plan", () => {
    const { plan, risk } = withRisk();
    expect(risk()).toMatchObject({ state: "open", firedAt: null });
    expect(stepsAtRisk(plan.room, risk()).map(({ title }) => title)).toEqual(["Switch"]);
    expect(risksAbout(plan.room, plan.step("Switch").id)).toHaveLength(1);
    expect(risksAbout(plan.room, plan.step("Check").id)).toEqual([]);
  });

  it("does not fire before the plan has started", () => {
    const { plan, riskId } = withRisk();
    expect(plan.do(fireRisk, { riskId, seen: "40 s behind" })).toMatchObject({ kind: "refusal", reason: "not-started" });
  });

  it("fires once, with who saw what; the second is told who was first", () => {
    const { plan, risk, riskId } = withRisk();
    plan.start();
    expect(plan.do(fireRisk, { riskId, seen: "40 s behind" })).toMatchObject({ kind: "change" });
    expect(risk()).toMatchObject({ state: "fired", seen: "40 s behind", firedBy: { name: "Ana Novak" }, firedAt: plan.now });
    expect(plan.do(fireRisk, { riskId, seen: "I see it too" }, jonas)).toMatchObject({ kind: "already" });
    expect(firedRisks(plan.room)).toHaveLength(1);
  });

  it("that has fired is neither accepted nor removed, and closed only with a word", () => {
    const { plan, risk, riskId } = withRisk();
    plan.start().do(fireRisk, { riskId, seen: "40 s behind" });
    expect(plan.do(acceptRisk, { riskId }, sofia)).toMatchObject({ kind: "refusal", reason: "fired" });
    expect(plan.do(removeRisk, { riskId }, sofia)).toMatchObject({ kind: "refusal", reason: "fired" });
    expect(plan.do(closeRisk, { riskId })).toMatchObject({ kind: "refusal", reason: "no-words" });
    plan.do(closeRisk, { riskId, note: "It has caught up." });
    expect(risk()).toMatchObject({ state: "closed", note: "It has caught up.", seen: "40 s behind" });
    expect(risksAbout(plan.room, plan.step("Switch").id)).toEqual([]);
    plan.do(reopenRisk, { riskId });
    expect(risk().state).toBe("open");
  });

  it("is edited by leads, said to have fired by members, and by no viewer", () => {
    expect(granted(ana, addRisk.may, "plan").ok).toBe(false);
    expect(granted(sofia, addRisk.may, "plan").ok).toBe(true);
    expect(granted(ana, fireRisk.may, "plan").ok).toBe(true);
    expect(granted(vera, fireRisk.may, "plan").ok).toBe(false);
  });
});

describe("the risks of a document", () => {
  it("are risks of the plan, and their words stay in a note", () => {
    const text =
      "# Move\n\n## Risks\n\n| Risk | Impact | Mitigation |\n| --- | --- | --- |\n| Replica lag | High | Pause the import |\n\n## Deploy\n\n- [ ] Switch\n";
    const { draft, reading } = read(text);
    const { room } = new TestRoom({ ...draftOf({}), ...draft });
    expect(reading.coverage.lost).toEqual([]);
    expect(risksOf(room).map(({ title, level, mitigation, state }) => [title, level, mitigation, state])).toEqual([
      ["Replica lag", "High", "Pause the import", "open"],
    ]);
    expect(Object.values(room.notes).some((note) => note.text.includes("Replica lag"))).toBe(true);
    expect(Object.values(room.steps).map(({ title }) => title)).toEqual(["Switch"]);
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { applyChange } from "./kernel/change.ts";
import type { RowChange } from "./kernel/collection.ts";
import type { Decision } from "./kernel/verb.ts";
import type { PlanRoom } from "./room.ts";
import { planProgress } from "./schedule/progress.ts";
import { addStep, moveStep, removeStep, restoreStep } from "./steps/edit.ts";
import { childrenOf, leavesOf, phasesOf } from "./steps/outline.ts";
import { isClosed } from "./steps/rows.ts";
import { completeStep, failStep, reopenStep, skipStep, startStep } from "./steps/work.ts";
import { ana, draftOf, jonas, sofia } from "./testing/people.ts";
import { TestRoom } from "./testing/room.ts";

const outline = { P: { a: ["a1", "a2"], b: [], c: { c1: ["c11", "c12"], c2: [] } }, Q: { d: [], e: ["e1"] } };
const count = 14;

type Move = { verb: number; step: number; other: number; who: number };
const moves = fc.array(fc.record({ verb: fc.nat(9), step: fc.nat(count), other: fc.nat(count), who: fc.nat(2) }), { maxLength: 60 });
const tickVerbs = 6;

function perform(plan: TestRoom, { verb, step, other, who }: Move): Decision | null {
  const ids = Object.keys(plan.room.steps);
  const stepId = ids[step % ids.length] ?? "";
  const target = plan.room.steps[ids[other % ids.length] ?? ""];
  const actor = [ana, jonas, sofia][who] ?? ana;
  if (verb === 0) return plan.do(startStep, { stepId }, actor);
  if (verb === 1) return plan.do(completeStep, { stepId }, actor);
  if (verb === 2) return plan.do(completeStep, { stepId, withChildren: true }, actor);
  if (verb === 3) return plan.do(skipStep, { stepId, reason: "r" }, actor);
  if (verb === 4) return plan.do(failStep, { stepId, reason: "r" }, actor);
  if (verb === 5) return plan.do(reopenStep, { stepId }, actor);
  if (!target) return null;
  const { phaseId } = target;
  if (verb === 6)
    return plan.do(addStep, { phaseId, parentId: other % 2 ? target.id : null, afterId: null, title: `new ${plan.room.seq}` }, sofia);
  if (verb === 7) return plan.do(moveStep, { stepId, phaseId, parentId: other % 2 ? target.id : null, afterId: null }, sofia);
  if (verb === 8) return plan.do(removeStep, { stepId }, sofia);
  return plan.do(restoreStep, { stepId }, sofia);
}

const total = (room: PlanRoom) => phasesOf(room).flatMap((phase) => leavesOf(room, phase.id)).length;

it("ticking keeps the tree true", () => {
  fc.assert(
    fc.property(moves, (sequence) => {
      const plan = new TestRoom(draftOf(outline)).start();
      const leaves = total(plan.room);
      for (const move of sequence) {
        perform(plan, { ...move, verb: move.verb % tickVerbs });
        const { room } = plan;
        for (const step of Object.values(room.steps)) {
          const children = childrenOf(room, step);
          if (isClosed(step)) expect(children.filter((child) => !isClosed(child))).toEqual([]);
          expect(step.touchedSeq).toBeLessThanOrEqual(room.seq);
          expect(step.status === "doing").toBe(step.startedAt !== null && step.finishedAt === null);
          expect(["done", "skipped", "failed"].includes(step.status)).toBe(step.finishedAt !== null);
        }
        expect(total(room)).toBe(leaves);
        expect(planProgress(room, 0).closed).toBe(
          phasesOf(room)
            .flatMap((phase) => leavesOf(room, phase.id))
            .filter(isClosed).length,
        );
      }
    }),
    { numRuns: 150 },
  );
});

it("nothing ever leaves the room, and the fold of all changes is the room", () => {
  fc.assert(
    fc.property(moves, (sequence) => {
      const plan = new TestRoom(draftOf(outline)).start();
      const first = plan.room;
      const journal: { seq: number; rows: RowChange[] }[] = [];
      for (const move of sequence) {
        const before = plan.room;
        const decision = perform(plan, move);
        if (decision?.kind === "change") journal.push({ seq: plan.room.seq, rows: decision.rows });
        else expect(plan.room).toBe(before);
        for (const id of Object.keys(before.steps)) expect(plan.room.steps[id]?.id).toBe(id);
        for (const step of Object.values(plan.room.steps)) {
          const parent = step.parentId ? plan.room.steps[step.parentId] : undefined;
          if (parent && !step.removedAt) expect(parent.phaseId).toBe(step.phaseId);
        }
      }
      expect(journal.reduce((room, change) => applyChange(room, change), first)).toEqual(plan.room);
    }),
    { numRuns: 150 },
  );
});

import { all } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import type { Step } from "../steps/rows.ts";
import type { Risk, RiskState } from "./rows.ts";
import { risks } from "./rows.ts";

const rank: Record<RiskState, number> = { fired: 0, open: 1, accepted: 2, closed: 3 };

/** The risks of a plan: what has fired first, then what is open, in order. */
export const risksOf = (room: PlanRoom): readonly Risk[] => all(room, risks).toSorted((a, b) => rank[a.state] - rank[b.state]);

/** Those that have come true and are not closed. */
export const firedRisks = (room: PlanRoom): readonly Risk[] => risksOf(room).filter(({ state }) => state === "fired");

/** The steps a risk is about that are still in the plan. */
export const stepsAtRisk = (room: PlanRoom, { stepIds }: Pick<Risk, "stepIds">): Step[] =>
  stepIds.flatMap((stepId) => {
    const step = room.steps[stepId];
    return step && !step.removedAt ? [step] : [];
  });

/** The risks of a step that may still come true, or have. */
export const risksAbout = (room: PlanRoom, stepId: string): Risk[] =>
  risksOf(room).filter(({ state, stepIds }) => state !== "closed" && stepIds.includes(stepId));

import type { Criterion, Gate } from "./rows.ts";

/** A gate nobody has polled. */
export function newGate(given: Pick<Gate, "id" | "planId" | "title"> & { [K in keyof Gate]?: Gate[K] | undefined }): Gate {
  return {
    originId: given.id,
    ...{ phaseId: null, stepId: null, directorRoleId: null, voterRoleIds: [], quorum: null, deadline: null, separation: false },
    ...{ guidance: null, pollId: null, decisionId: null, source: null, removedAt: null, eased: [] },
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...{ id: given.id, planId: given.planId, title: given.title },
  };
}

/** A question nobody has answered. */
export function newCriterion(
  given: Pick<Criterion, "id" | "planId" | "gateId" | "text" | "order"> & Partial<Pick<Criterion, "source">>,
): Criterion {
  return { answer: null, evidence: null, answeredAt: null, answeredBy: null, source: null, removedAt: null, ...given };
}

import { typedTime } from "#components/time/time-field.tsx";
import { criteriaOf } from "#lib/domain/gates/of-gate.ts";
import { placeOfGate } from "#lib/domain/gates/place.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

/** What a gate stands right before: a phase, a step, or with neither the end of the plan. */
export type GatePlace = { phaseId: string | null; stepId: string | null };

/** A question as it is typed; `id` where the gate asks it already. */
export type TypedQuestion = { key: number; id: string | null; text: string };

/** A gate as people type it. */
export type GateDraft = {
  /** Null for one that is not in the plan yet. */
  gateId: string | null;
  title: string;
  before: GatePlace;
  questions: TypedQuestion[];
  voterRoleIds: string[];
  /** How many must say go, as typed; null: all of them. */
  quorum: string | null;
  directorRoleId: string;
  deadline: string;
  separation: boolean;
};

/** A gate nobody has written yet. */
export function emptyGate(before: GatePlace): GateDraft {
  const nothing = { voterRoleIds: [], quorum: null, directorRoleId: "", deadline: "", separation: false };
  return { gateId: null, title: "", before, questions: [{ key: 0, id: null, text: "" }], ...nothing };
}

/** A gate of the plan, ready to be changed. */
export function draftOfGate(room: PlanRoom, gate: Gate): GateDraft {
  const { phase, step } = placeOfGate(room, gate);
  return {
    gateId: gate.id,
    title: gate.title,
    before: step ? { phaseId: null, stepId: step.id } : { phaseId: phase?.id ?? null, stepId: null },
    questions: criteriaOf(room, gate.id).map(({ id, text }, key) => ({ key, id, text })),
    voterRoleIds: gate.voterRoleIds,
    quorum: gate.quorum === null ? null : String(gate.quorum),
    directorRoleId: gate.directorRoleId ?? "",
    deadline: typedTime(gate.deadline),
    separation: gate.separation,
  };
}

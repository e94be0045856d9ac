import { collection, kind, type RowOf } from "../kernel/collection.ts";

export const phaseKinds = ["prepare", "deploy", "verify", "rollout", "watch", "rollback", "after-care"] as const;

const minutes = kind(({ minutesLong }) => minutesLong.nullable());

export const phases = collection("phases", {
  table: "Phase",
  one: "phase",
  row(fields) {
    const { z, instant, id, outsideId, line, prose, source, planTime, lengthCounts } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      title: line,
      /** The name stakeholders read; without it they read only “phase x of y”. */
      publicTitle: line.nullable(),
      kind: z.enum(phaseKinds),
      order: z.string(),
      objective: prose.nullable(),
      at: planTime.nullable(),
      durationMin: minutes(fields),
      durationMax: minutes(fields),
      lengthCounts,
      /** Who answers for all of it. */
      roleId: id.nullable(),
      /** By when all of it must be done. */
      deadline: planTime.nullable(),
      /** When work in it began: set with its first step, or with its watch. */
      startedAt: instant.nullable(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{ publicTitle: null, objective: null, at: null, durationMin: null, durationMax: null, roleId: null, deadline: null },
    ...{ lengthCounts: null, startedAt: null, source: null, removedAt: null },
  },
  document: "outline",
  roles: {
    without: (phase, role) => (phase.roleId === role.id ? { roleId: null } : null),
    waits: (phase, roleId) => (phase.roleId === roleId && !phase.removedAt ? [{ kind: "phase", text: phase.title }] : []),
  },
  people: null,
  public: ["publicTitle"],
});

export type Phase = RowOf<typeof phases>;

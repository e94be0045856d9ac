import { collection, kind, type RowOf } from "../kernel/collection.ts";
import { metricUnit } from "../metrics/rows.ts";
import { watchedStates } from "../thresholds/watched-states.ts";

/** How grave it is, in the words of the plan: `P1`, `Critical`; empty where nobody said. */
export const severityWords = kind(({ z }) => z.string().trim().max(60));

/** Something people may see that speaks for going back; whoever sees it pulls it. */
export const tripwires = collection("tripwires", {
  table: "Tripwire",
  one: "trigger",
  row(fields) {
    const { z, instant, id, outsideId, line, prose, person, source } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      title: line,
      severity: severityWords(fields),
      /** How soon after it was seen somebody has to decide, in minutes. */
      responseMinutes: z.int().positive().max(525_600).nullable(),
      order: z.string(),
      pulledAt: instant.nullable(),
      pulledBy: person.nullable(),
      pulledReason: prose.nullable(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: { severity: "", responseMinutes: null, pulledAt: null, pulledBy: null, pulledReason: null, source: null, removedAt: null },
  document: "own",
  roles: null,
  people: null,
  public: null,
});

export type Tripwire = RowOf<typeof tripwires>;

/** What can be decided: go on as before, stand still, go back to the stage before, go back all the way, or mend it on the way. */
export const rollbackOutcomes = ["go-on", "hold", "previous-stage", "roll-back", "fix-forward"] as const;
export type RollbackOutcome = (typeof rollbackOutcomes)[number];

/** So many parts of the way back are named one by one; of more, all are chosen. */
export const mostParts = 200;

/** So many numbers are kept with a question, the gravest. */
export const mostNumbers = 50;

/** The question whether to go back: what raised it and was measured then, until when it is to be answered, and the answer. */
export const rollbackDecisions = collection("rollbackDecisions", {
  table: "RollbackDecision",
  one: "rollback decision",
  numbered: true,
  row(fields) {
    const { z, instant, id, madeSeq, line, prose, person } = fields;
    return {
      id,
      planId: id,
      /** What raised it: a trigger that was pulled, a threshold that was breached, a group of them, or a person who asks. */
      cause: z.strictObject({ kind: z.enum(["tripwire", "threshold", "group", "person"]), id: id.nullable(), text: line }),
      reason: prose,
      openedAt: instant,
      openedBy: person,
      /** By when the plan says that it is to be decided. */
      dueAt: instant.nullable(),
      /** The samples that raised it, with the limit they are beyond, as they were then; null where people raised it. */
      evidence: z
        .strictObject({
          ...{ metric: line, unit: metricUnit(fields), rule: line, limit: z.number().nullable() },
          points: z.array(z.tuple([z.number(), z.number()])).max(100),
        })
        .nullable(),
      /** How the metrics stood then; empty where nobody had read them. */
      numbers: z
        .array(z.strictObject({ title: line, unit: metricUnit(fields), value: z.number().nullable(), state: z.enum(watchedStates) }))
        .max(mostNumbers),
      outcome: z.enum(rollbackOutcomes).nullable(),
      /** The parts of the way back that were chosen with rolling back, by the id of their phase, or of the step they stand under; null: all of them. */
      partIds: z.array(id).min(1).max(mostParts).nullable(),
      rationale: prose.nullable(),
      /** The row of the plan's matrix it was decided by, in its words. */
      matrixRow: line.nullable(),
      decidedAt: instant.nullable(),
      decidedBy: person.nullable(),
      madeSeq,
    };
  },
  defaults: {
    ...{ dueAt: null, evidence: null, numbers: [], outcome: null, partIds: null },
    ...{ rationale: null, matrixRow: null, decidedAt: null, decidedBy: null },
  },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type RollbackDecision = RowOf<typeof rollbackDecisions>;

/** What the plan says of going back: who decides, who after that, and from where on it costs something. One row at most. */
export const rollbackRules = collection("rollbackRules", {
  table: "RollbackRule",
  one: "rule of going back",
  row: ({ z, instant, id, source }) => ({
    id,
    planId: id,
    /** Whoever acts in this role decides; null: any lead. */
    roleId: id.nullable(),
    /** After so many minutes without an answer any lead may. */
    standInMinutes: z.int().min(1).max(1440),
    /** The point of no return: once this step is done, what `lost` says is lost by going back. */
    noReturnStepId: id.nullable(),
    lost: z.string().trim().max(1000),
    source: source.nullable(),
    removedAt: instant.nullable(),
  }),
  defaults: { roleId: null, standInMinutes: 5, noReturnStepId: null, lost: "", source: null, removedAt: null },
  document: "own",
  roles: { without: (rule, role) => (rule.roleId === role.id ? { roleId: null } : null), waits: () => [] },
  people: null,
  public: null,
});

export type RollbackRule = RowOf<typeof rollbackRules>;

/** More steps than this are rehearsed in parts. */
const mostTicks = 1000;

/** One rehearsal of the way back: which of its steps were done when. It changes no step of the plan. */
export const rollbackRehearsals = collection("rollbackRehearsals", {
  table: "RollbackRehearsal",
  one: "rehearsal of going back",
  numbered: true,
  row: ({ z, instant, id, madeSeq, prose, person }) => ({
    id,
    planId: id,
    startedAt: instant,
    startedBy: person,
    /** What was done, first to last. */
    ticks: z.array(z.strictObject({ stepId: id, at: instant, by: person })).max(mostTicks),
    endedAt: instant.nullable(),
    endedBy: person.nullable(),
    note: prose.nullable(),
    madeSeq,
  }),
  defaults: { ticks: [], endedAt: null, endedBy: null, note: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type RollbackRehearsal = RowOf<typeof rollbackRehearsals>;

import type * as z from "zod";
import { collection, kind, type RowOf } from "../kernel/collection.ts";
import { metricGoal } from "../metrics/rows.ts";

/** Ten years: what soaks longer is no deployment. In minutes. */
export const stageMinutes = kind(({ z }) => z.int().min(1, "is at least 1 minute").max(5_256_000, "is at most ten years, in minutes"));

/** How much of the traffic, or of the users, gets the change: more than 0, at most 100. */
export const share = kind(({ z }) => z.number().positive("is more than 0").max(100, "is at most 100"));

/** From when a wait before a stage is counted: the start of the rollout, or the stage before. */
export const countedFrom = ["start", "previous"] as const;

/**
 * What must hold to enter a stage or to leave it. It is read from a check to repeat; or from a metric, by `goal` or, without one, by all thresholds of
 * that metric; or else answered by people: with a number where it has a `goal`, which says whether it is met.
 */
export const stageCriterion = kind((fields) => {
  const { z, id, line } = fields;
  return z.strictObject({
    ...{ text: line, when: z.enum(["entry", "exit"]), watchId: id.nullable() },
    ...{ metricId: id.optional(), goal: metricGoal(fields).optional() },
  });
});

/** What a person said of a criterion; it is about these words, and gone with them. */
const stageAnswer = kind(({ z, instant, line, prose, person }) =>
  z.strictObject({
    text: line,
    when: z.enum(["entry", "exit"]),
    met: z.boolean(),
    note: prose.nullable(),
    by: person,
    at: instant,
  }),
);

/** One step of letting a change out: a share of the users, how long it is watched there, and what must hold. */
export const stages = collection("stages", {
  table: "Stage",
  one: "stage",
  row(fields) {
    const { z, instant, id, outsideId, line, source } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      title: line,
      percent: share(fields),
      /** Who gets it, in words; empty where only the share counts. */
      cohort: z.string().trim().max(500),
      /** What is done in it, in words. */
      actions: z.array(line).max(50),
      /** It is not entered before this long after the start or the stage before. */
      afterMinutes: stageMinutes(fields).nullable(),
      /** Null: nobody has said from when that counts. */
      afterFrom: z.enum(countedFrom).nullable(),
      /** For how long it is watched once it is entered. */
      soakMinutes: stageMinutes(fields).nullable(),
      criteria: z.array(stageCriterion(fields)).max(50),
      answers: z.array(stageAnswer(fields)).max(100),
      /** The next stage begins by itself once the soak is over and everything is met; never where something is not known. */
      promotesItself: z.boolean(),
      order: z.string(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{ cohort: "", actions: [], afterMinutes: null, afterFrom: null, soakMinutes: null, criteria: [], answers: [] },
    ...{ promotesItself: false, source: null, removedAt: null },
  },
  document: "own",
  roles: null,
  people: null,
  public: ["percent"],
});

/** `promoted`: to the next stage. `accepted`: it was the last one, and stays. `aborted`: back to the stage before. */
export const visitOutcomes = ["promoted", "accepted", "aborted"] as const;

/** One time at which the rollout was in a stage: since when, its holds, and how it ended. At most one has not ended. */
export const stageVisits = collection("stageVisits", {
  table: "StageVisit",
  one: "stay in a stage",
  numbered: true,
  row: ({ z, instant, id, madeSeq, prose, person }) => ({
    id,
    planId: id,
    stageId: id,
    enteredAt: instant,
    enteredBy: person,
    /** By how much its soak was made longer. */
    extendedMinutes: z.int().nonnegative().max(5_256_000),
    /** While it is on hold, its soak does not go on. */
    pauses: z.array(z.strictObject({ from: instant, to: instant.nullable(), reason: prose, by: person })).max(200),
    /** When its soak was seen to be over. */
    soakedAt: instant.nullable(),
    leftAt: instant.nullable(),
    leftBy: person.nullable(),
    outcome: z.enum(visitOutcomes).nullable(),
    /** What spoke against it when it was promoted all the same. */
    against: z.array(z.string().max(1000)).max(100),
    reason: prose.nullable(),
    madeSeq,
  }),
  defaults: { extendedMinutes: 0, pauses: [], soakedAt: null, leftAt: null, leftBy: null, outcome: null, against: [], reason: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type Stage = RowOf<typeof stages>;
export type StageVisit = RowOf<typeof stageVisits>;
export type StageCriterion = z.infer<ReturnType<typeof stageCriterion>>;

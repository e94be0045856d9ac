import { collection, kind, type RowOf } from "../kernel/collection.ts";
import { comparators, measured } from "../metrics/rows.ts";
import { ruleKinds } from "./rule.ts";

/** Beyond which side of its limit a threshold is breached; `±`: on either, that far from the baseline. */
export const thresholdComparators = [...comparators, "±"] as const;
export type ThresholdComparator = (typeof thresholdComparators)[number];

/** A day: what is sustained for longer is a watch. In seconds. */
export const ruleSeconds = kind(({ z }) => z.int().min(0).max(86_400));
/** How many samples are counted at most. */
export const ruleCount = kind(({ z }) => z.int().min(1).max(1000));
/** A name the plan has for how grave it is: `critical`, `P1`; empty where it has none. */
export const thresholdLevel = kind(({ z }) => z.string().trim().max(60));

/** What is done about a breach, in the words of the plan; empty where it says nothing. */
export const thresholdAction = kind(({ z }) => z.string().trim().max(500));
/** How soon somebody answers, in minutes; 0: at once. */
export const responseMinutes = kind(({ z }) => z.int().nonnegative().max(525_600));

/** When a metric is beyond what is borne, and what came of it. How it stands is worked out of samples (`judge`). */
export const thresholds = collection("thresholds", {
  table: "Threshold",
  one: "threshold",
  row(fields) {
    const { z, instant, id, outsideId, prose, person, source } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      metricId: id,
      comparator: z.enum(thresholdComparators),
      limit: measured(fields),
      /** A breach is over once the measure is no longer beyond this; null: the limit itself. */
      clear: measured(fields).nullable(),
      /** `limit` and `clear` are per cent of the metric's baseline that it may be away from it. */
      relative: z.boolean(),
      kind: z.enum(ruleKinds),
      seconds: ruleSeconds(fields),
      n: ruleCount(fields),
      m: ruleCount(fields),
      level: thresholdLevel(fields),
      /** A breach opens the rollback decision, to be decided within so many minutes where that is said. */
      opensDecision: z.boolean(),
      responseMinutes: responseMinutes(fields).nullable(),
      action: thresholdAction(fields),
      /** Who answers for it. */
      roleId: id.nullable(),
      order: z.string(),
      /** The time of the sample that made it a breach, while it is one. */
      breachedAt: instant.nullable(),
      /** The samples that made it one, oldest first: epoch ms and value; of many the newest. */
      cause: z.array(z.tuple([z.number(), z.number()])).max(100),
      /** Samples up to this time are told. */
      toldThrough: instant.nullable(),
      ackedAt: instant.nullable(),
      ackedBy: person.nullable(),
      silencedUntil: instant.nullable(),
      silencedBy: person.nullable(),
      silencedReason: prose.nullable(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{
      clear: null,
      relative: false,
      kind: "sustained",
      seconds: 0,
      n: 1,
      m: 1,
      level: "",
      opensDecision: false,
      responseMinutes: null,
      action: "",
      roleId: null,
    },
    ...{ breachedAt: null, cause: [], toldThrough: null, ackedAt: null, ackedBy: null },
    ...{ silencedUntil: null, silencedBy: null, silencedReason: null, source: null, removedAt: null },
  },
  document: "own",
  roles: {
    without: (threshold, role) => (threshold.roleId === role.id && !threshold.removedAt ? { roleId: null } : null),
    waits: (threshold, roleId) =>
      threshold.roleId === roleId && !threshold.removedAt && threshold.breachedAt && !threshold.ackedBy
        ? [{ kind: "breach", text: threshold.action || "A threshold is breached, and nobody has it" }]
        : [],
  },
  people: null,
  public: null,
});
export type Threshold = RowOf<typeof thresholds>;

import { collection, kind, type RowOf } from "../kernel/collection.ts";
import { severityWords } from "../rollback/rows.ts";

/** So many triggers stand in one group, of each kind. */
export const mostMembers = 40;
/** How many of a group must hold. */
export const groupNeeds = kind(({ z }) =>
  z
    .int()
    .min(1)
    .max(2 * mostMembers),
);

/**
 * Triggers that ask to roll back together: once any of them holds, all, or so many. A trigger that stands in a group asks through it, and no
 * longer by itself.
 */
export const triggerGroups = collection("triggerGroups", {
  table: "TriggerGroup",
  one: "group of triggers",
  row(fields) {
    const { z, instant, id, line, source } = fields;
    const members = z.array(id).max(mostMembers);
    return {
      id,
      planId: id,
      originId: id,
      title: line,
      /** How many must hold; null: all of them. */
      needs: groupNeeds(fields).nullable(),
      /** The limits among them, and what people see and pull. */
      thresholdIds: members,
      tripwireIds: members,
      severity: severityWords(fields),
      /** How soon after it holds somebody has to decide, in minutes. */
      responseMinutes: z.int().positive().max(525_600).nullable(),
      order: z.string(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: { needs: null, thresholdIds: [], tripwireIds: [], severity: "", responseMinutes: null, source: null, removedAt: null },
  document: "own",
  roles: null,
  people: null,
  public: null,
});

export type TriggerGroup = RowOf<typeof triggerGroups>;

import { collection, kind, type RowOf } from "../kernel/collection.ts";

/** Ten years: what is asked later than that nobody will answer. In minutes. */
const longest = 5_256_000;
export const careMinutes = kind(({ z }) => z.int().min(0, "is not before the deployment").max(longest, "is at most ten years, in minutes"));

/** `check`: something that must hold. `action`: something that must be done. */
export const careKinds = ["check", "action"] as const;

/** `not-measured`: nobody will find out any more, and there is a reason. Nothing at all is no verdict. */
export const careVerdicts = ["met", "missed", "not-measured"] as const;

/** Something that is asked or done once the deployment is over: by whom, by when, against what target, and what came of it. */
export const careChecks = collection("careChecks", {
  table: "CareCheck",
  one: "after-care check",
  row(fields) {
    const { z, instant, id, outsideId, line, prose, person, source, lengthCounts } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      kind: z.enum(careKinds),
      title: line,
      /** What it must show: `under 0.10 %`. */
      target: line.nullable(),
      order: z.string(),
      /** How long after the work is done; null where only a date says when. */
      afterMinutes: careMinutes(fields).nullable(),
      /** Its days are those on which people work. */
      afterCounts: lengthCounts,
      /** By when. Counted from the end of the work as soon as that is known, or set by somebody. */
      dueAt: instant.nullable(),
      /** Who answers for it. */
      roleId: id.nullable(),
      /** What was found so far: a number or words, as it was typed. */
      reading: z.string().trim().max(200).nullable(),
      readAt: instant.nullable(),
      readBy: person.nullable(),
      verdict: z.enum(careVerdicts).nullable(),
      /** What is to be said about the verdict. */
      note: prose.nullable(),
      answeredAt: instant.nullable(),
      answeredBy: person.nullable(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{
      kind: "check",
      target: null,
      afterMinutes: null,
      afterCounts: null,
      dueAt: null,
      roleId: null,
      reading: null,
      readAt: null,
      readBy: null,
    },
    ...{ verdict: null, note: null, answeredAt: null, answeredBy: null, source: null, removedAt: null },
  },
  document: "own",
  roles: {
    without: (check, role) => (check.roleId === role.id && !check.removedAt ? { roleId: null } : null),
    waits: (check, roleId) =>
      check.roleId === roleId && !check.removedAt && !check.verdict ? [{ kind: "after-care", text: check.title }] : [],
  },
  people: null,
  public: null,
});

export type CareCheck = RowOf<typeof careChecks>;

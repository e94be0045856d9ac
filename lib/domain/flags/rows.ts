import { collection, kind, type RowOf } from "../kernel/collection.ts";

/** What begins the keys that rehearsals answer under. */
export const rehearsalPrefix = "rehearsal:";

/** The name applications ask a flag by: letters, digits and `. _ - :`. */
export const flagKey = kind(({ z }) =>
  z
    .string()
    .trim()
    .max(100, "has at most 100 characters")
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/, "is letters, digits and . _ - : and begins with a letter or digit"),
);

/** A flag of the workspace: it follows the rollout of one plan, and keeps its last value after the end until a person retires it. */
export const flags = collection("flags", {
  table: "Flag",
  one: "flag",
  row(fields) {
    const { instant, id, roomId, person } = fields;
    return {
      id,
      workspaceId: id,
      key: flagKey(fields),
      /** The plan whose stages it follows; null: it is off for everybody. */
      planId: roomId.nullable(),
      createdAt: instant,
      createdBy: person,
      /** Since when it follows that plan. */
      followsAt: instant.nullable(),
      retiredAt: instant.nullable(),
      retiredBy: person.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: { planId: null, followsAt: null, retiredAt: null, retiredBy: null, removedAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type Flag = RowOf<typeof flags>;

import { collection, type RowOf } from "../kernel/collection.ts";

/** The whole deployment on hold. */
export const holds = collection("holds", {
  table: "Hold",
  one: "hold",
  row: ({ z, instant, id, prose, person }) => ({
    id,
    planId: id,
    reason: prose,
    heldAt: instant,
    heldBy: person,
    resumedAt: instant.nullable(),
    resumedBy: person.nullable(),
    note: prose.nullable(),
    /** What the plan was doing, and does again once it is resumed. */
    interrupted: z.enum(["running", "rolling-back"]),
  }),
  defaults: { resumedAt: null, resumedBy: null, note: null, interrupted: "running" },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type Hold = RowOf<typeof holds>;

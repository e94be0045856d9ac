import { collection, type RowOf } from "../kernel/collection.ts";

export const notes = collection("notes", {
  table: "Note",
  one: "note",
  row: ({ z, instant, id, prose, person, source }) => ({
    id,
    planId: id,
    phaseId: id.nullable(),
    stepId: id.nullable(),
    /** `document`: Markdown kept from the import. `comment`: what a person said. */
    kind: z.enum(["document", "comment"]),
    text: prose,
    order: z.string(),
    author: person.nullable(),
    createdAt: instant,
    source: source.nullable(),
    removedAt: instant.nullable(),
  }),
  defaults: { source: null, removedAt: null },
  document: "outline",
  roles: null,
  people: null,
  public: null,
});

export type Note = RowOf<typeof notes>;

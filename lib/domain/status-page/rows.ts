import { collection, type RowOf } from "../kernel/collection.ts";

export const updates = collection("updates", {
  table: "Update",
  one: "update",
  numbered: true,
  row: ({ z, instant, id, madeSeq, line, prose, person }) => ({
    id,
    planId: id,
    headline: line,
    body: prose.nullable(),
    postedAt: instant,
    postedBy: person,
    withdrawnAt: instant.nullable(),
    /** How many readers a mail reached, and how many it did not; null where nobody reads it by mail. */
    mailedTo: z.int().nonnegative().nullable(),
    mailsFailed: z.int().nonnegative().nullable(),
    madeSeq,
  }),
  defaults: { withdrawnAt: null, mailedTo: null, mailsFailed: null },
  document: null,
  roles: null,
  people: null,
  public: ["id", "headline", "body", "postedAt"],
});

export const shareLinks = collection("shareLinks", {
  table: "ShareLink",
  one: "link",
  numbered: true,
  row: ({ instant, id, madeSeq, line, person }) => ({
    id,
    planId: id,
    label: line,
    createdAt: instant,
    createdBy: person,
    expiresAt: instant.nullable(),
    revokedAt: instant.nullable(),
    madeSeq,
  }),
  defaults: { revokedAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type ShareLink = RowOf<typeof shareLinks>;

import { collection, type RowOf } from "../kernel/collection.ts";

export const updates = collection("updates", {
  table: "Update",
  one: "update",
  numbered: true,
  row: ({ instant, id, madeSeq, line, prose, person }) => ({
    id,
    planId: id,
    headline: line,
    body: prose.nullable(),
    postedAt: instant,
    postedBy: person,
    withdrawnAt: instant.nullable(),
    madeSeq,
  }),
  defaults: { withdrawnAt: null },
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

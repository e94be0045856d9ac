import { collection, type RowOf } from "../kernel/collection.ts";
import { id, instant, line, madeSeq, person, prose } from "../kernel/fields.ts";

export const updates = collection("updates", {
  table: "Update",
  one: "update",
  row: {
    id,
    planId: id,
    headline: line,
    body: prose.nullable(),
    postedAt: instant,
    postedBy: person,
    withdrawnAt: instant.nullable(),
    madeSeq,
  },
  defaults: { withdrawnAt: null },
  document: null,
  roles: null,
  people: null,
  public: ["id", "headline", "body", "postedAt"],
});

export const shareLinks = collection("shareLinks", {
  table: "ShareLink",
  one: "link",
  row: {
    id,
    planId: id,
    label: line,
    createdAt: instant,
    createdBy: person,
    expiresAt: instant.nullable(),
    revokedAt: instant.nullable(),
    madeSeq,
  },
  defaults: { revokedAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type ShareLink = RowOf<typeof shareLinks>;

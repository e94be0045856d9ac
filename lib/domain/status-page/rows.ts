import * as z from "zod";
import { id, instant, line, person, prose } from "../kernel/fields.ts";

export const updateRow = z.strictObject({
  id,
  planId: id,
  headline: line,
  body: prose.nullable(),
  postedAt: instant,
  postedBy: person,
  withdrawnAt: instant.nullable(),
});

export const shareLinkRow = z.strictObject({
  id,
  planId: id,
  label: line,
  createdAt: instant,
  createdBy: person,
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

export type ShareLink = z.infer<typeof shareLinkRow>;

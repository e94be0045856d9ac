import type * as z from "zod";
import { kind, type RowChange } from "../kernel/collection.ts";
import { contact } from "../kernel/contact.ts";
import { type Escalation, type PrimaryChannel, primaryChannel } from "../plan/rows.ts";
import { type Role, roles } from "../roles/rows.ts";

/** Whom a document says to call: a role or person as written, a number, or both; and the line it stands in. */
export const draftEscalation = kind((fields) =>
  fields.z.strictObject({ words: fields.line.nullable(), contact: contact(fields).nullable(), line: fields.z.int().positive() }),
);
export type DraftEscalation = z.infer<ReturnType<typeof draftEscalation>>;

/** Where a document says that people talk. */
export const draftPrimaryChannel = kind((fields) => primaryChannel(fields).extend({ line: fields.z.int().positive() }));
export type DraftPrimaryChannel = z.infer<ReturnType<typeof draftPrimaryChannel>>;

type Named = Pick<Role, "id" | "title" | "namedAs">;

/** The roles that are made among these rows. */
export const rolesAmong = (rows: readonly RowChange[]): Named[] =>
  rows.flatMap(({ collection, id, row: { title, namedAs } }) =>
    collection === roles.name && typeof title === "string" ? [{ id, title, namedAs: typeof namedAs === "string" ? namedAs : null }] : [],
  );

/** The escalation contact as the plan has it: a role where the words name one, by its title or by whom the document names for it. */
export function escalationOfDraft(said: DraftEscalation | null | undefined, named: readonly Named[]): Escalation | null {
  if (!said) return null;
  const { words, contact } = said;
  const wanted = words?.toLowerCase();
  const role =
    named.find(({ title }) => title.toLowerCase() === wanted) ?? named.find(({ namedAs }) => namedAs && namedAs.toLowerCase() === wanted);
  return role ? { roleId: role.id, person: null, words: null, contact } : { roleId: null, person: null, words, contact };
}

/** The primary channel as the plan has it. */
export const channelOfDraft = (said: DraftPrimaryChannel | null | undefined): PrimaryChannel | null =>
  said ? { name: said.name, url: said.url } : null;

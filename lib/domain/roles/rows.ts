import { collection, type RowOf } from "../kernel/collection.ts";
import { contact } from "../kernel/contact.ts";
import type { Person } from "../kernel/fields.ts";

export const roles = collection("roles", {
  table: "Role",
  one: "role",
  row(fields) {
    const { z, instant, id, accountId, line, prose, person, source } = fields;
    return {
      id,
      planId: id,
      title: line,
      order: z.string(),
      /** The name the document gave, if any: a claim, not an account. */
      namedAs: z.string().nullable(),
      /** What it answers for, and the team it belongs to; empty where nobody said. */
      responsibility: z.string().max(2000),
      team: z.string().max(500),
      /** The phone or pager of whoever acts in it; null: theirs. Only people of the workspace see it. */
      contact: contact(fields).nullable(),
      holderId: accountId.nullable(),
      holderName: z.string().nullable(),
      /** Who would take it over. */
      backup: person.nullable(),
      /** Who acts in it while its holder is away. */
      standIn: person.nullable(),
      standInSince: instant.nullable(),
      /** Offered to somebody who has not accepted yet. */
      handover: z.strictObject({ to: person, by: person, at: instant, note: prose.nullable() }).nullable(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{ namedAs: null, responsibility: "", team: "", contact: null, holderId: null, holderName: null, backup: null },
    ...{ standIn: null, standInSince: null, handover: null, source: null, removedAt: null },
  },
  document: "own",
  roles: null,
  people: { without: withoutPerson },
  public: null,
});

export type Role = RowOf<typeof roles>;

/** What a role's row says once this person, or nobody, holds it. */
export function heldBy(holder: Person | null) {
  return { holderId: holder?.id ?? null, holderName: holder?.name ?? null, standIn: null, standInSince: null, handover: null };
}

type Held = Record<"holderId" | "removedAt", string | null> & {
  standIn: Person | null;
  backup: Person | null;
  handover: { to: Person } | null;
};

function withoutPerson(role: Held, userId: string) {
  const patch = {
    ...(role.holderId === userId ? heldBy(null) : {}),
    ...(role.standIn?.id === userId ? { standIn: null, standInSince: null } : {}),
    ...(role.backup?.id === userId ? { backup: null } : {}),
    ...(role.handover?.to.id === userId ? { handover: null } : {}),
  };
  return role.removedAt || Object.keys(patch).length === 0 ? null : patch;
}

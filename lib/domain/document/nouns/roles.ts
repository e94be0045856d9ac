import { set } from "../../kernel/change.ts";
import { rolesOf } from "../../roles/acting.ts";
import { type Role, roles } from "../../roles/rows.ts";
import type { DocumentNoun, ToldHere, ToldThere } from "../noun.ts";
import { keys } from "../revision/difference.ts";
import { ownersIn } from "../revision/owners.ts";

type Said = Pick<Role, "namedAs" | "responsibility" | "team" | "contact">;
const wordsOf = ({ namedAs, responsibility, team, contact }: Said) => ({
  ...{ namedAs: namedAs ?? "", team, responsibility },
  contact: contact ?? "",
});

/** Roles, known by their titles. They are added and changed, never taken away: people may hold them. */
export const rolesNoun: DocumentNoun = {
  of: "role",
  called: "Role",
  fields: { namedAs: "Name", team: "Team", responsibility: "Responsible for", contact: "Phone or pager" },
  left: new Set(["contact"]),
  // They are made before phases and steps, which name them (draft-rows.ts).
  from: () => [],
  here: (room) =>
    rolesOf(room).map((role): ToldHere => ({ id: role.id, key: keys.role(role.title), title: role.title, words: wordsOf(role) })),
  said: (draft) =>
    draft.roles.map(({ title, namedAs, responsibility, team, contact = null, line, endLine }): ToldThere => {
      return { key: keys.role(title), title, words: wordsOf({ namedAs, responsibility, team, contact }), line, endLine };
    }),
  holds: () => null,
  stays: () => "always",
  // What is new of them is made before all else, for the same reason (revision/apply.ts).
  take({ room, draft, taken }) {
    const owners = ownersIn(room);
    return draft.roles.flatMap(({ title, namedAs, responsibility, team, contact = null }) => {
      const row = owners.byTitle(title);
      const took = (field: string) => row !== null && taken.has(keys.changed(row.id, field));
      const patch: Partial<Role> = {
        ...(took("namedAs") && { namedAs }),
        ...(took("responsibility") && { responsibility }),
        ...(took("team") && { team }),
        ...(took("contact") && { contact }),
      };
      return row && Object.keys(patch).length > 0 ? [set(roles, row.id, patch)] : [];
    });
  },
};

import type { Role } from "../../roles/rows.ts";
import type { PlanRoom } from "../../room.ts";
import type { PlanDraft } from "../draft.ts";

/** The role an owner's name means in the plan; one that the plan does not have yet has an id that says so. */
export type OwnerRole = { id: string; title: string; isNew: boolean };

export type Owners = {
  roleOf: (owner: string | null, draft: PlanDraft) => OwnerRole | null;
  titleOf: (roleId: string | null) => string;
  /** The role of the plan with this title. */
  byTitle: (title: string) => Role | null;
};

/** Who is meant by the names in documents: a role of the plan by its title, else the one the name stands for. */
export function ownersIn(room: PlanRoom): Owners {
  const roles = Object.values(room.roles).filter((role) => !role.removedAt);
  const byTitle = new Map(roles.map((role) => [role.title.toLowerCase(), role]));
  const byName = new Map(roles.flatMap((role) => (role.namedAs ? [[role.namedAs.toLowerCase(), role] as const] : [])));
  return {
    byTitle: (title) => byTitle.get(title.toLowerCase()) ?? null,
    titleOf: (roleId) => (roleId ? (room.roles[roleId]?.title ?? "") : ""),
    roleOf(owner, draft) {
      if (!owner) return null;
      const title = titleFor(owner, draft);
      const role = byTitle.get(title.toLowerCase()) ?? byName.get(owner.toLowerCase());
      if (role) return { id: role.id, title: role.title, isNew: false };
      return { id: `new ${title.toLowerCase()}`, title, isNew: true };
    },
  };
}

function titleFor(owner: string, { roles }: PlanDraft): string {
  const wanted = owner.toLowerCase();
  const listed =
    roles.find(({ title }) => title.toLowerCase() === wanted) ?? roles.find(({ namedAs }) => namedAs?.toLowerCase() === wanted);
  return listed?.title ?? owner;
}

import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line } from "../kernel/fields.ts";
import { member } from "../kernel/member.ts";
import { orderAfter } from "../kernel/order.ts";

import { ref } from "../kernel/ref.ts";
import { find, live } from "../kernel/room.ts";
import { already, change, refuse, refuseMissing } from "../kernel/verb.ts";

import { planVerb } from "../plan/verb.ts";
import { whenEnded } from "../steps/edit.ts";
import { rolesOf } from "./acting.ts";
import { withoutRole } from "./hang-on.ts";
import { newRole } from "./new-role.ts";
import { type Role, roles } from "./rows.ts";

const details = {
  title: line,
  responsibility: roles.row.shape.responsibility,
  team: roles.row.shape.team,
  backup: member().nullable(),
};

/** Adds a deployment role, such as “Database” or “Deployment lead”. */
export const addRole = planVerb({
  type: "role.added",
  input: z.strictObject({ ...z.object(details).partial().required({ title: true }).shape }),
  may: "plan:edit",
  decide(room, { title, responsibility = "", team = "", backup = null }, { newId }) {
    const ended = whenEnded(room);
    if (ended) return ended;
    const roles = rolesOf(room);
    if (roles.some((role) => isSame(role.title, title))) return already(`There is a role “${title}” already.`);
    const role = newRole({ id: newId(), planId: room.id, title, order: orderAfter(roles, roles.at(-1)?.id ?? null) });
    return change(role.id, { title }, [set("roles", role.id, { ...role, responsibility, team, backup })]);
  },
});

/** Changes what a role is called, answers for, belongs to, or who would take it over. */
export const editRole = planVerb({
  type: "role.edited",
  input: z.strictObject({ roleId: ref(roles), ...z.object(details).partial().shape }),
  may: "plan:edit",
  decide(room, { roleId, ...edits }) {
    const role = live(room, roles, roleId);
    if (!role) return refuseMissing("role");
    const ended = whenEnded(room);
    if (ended) return ended;
    const keys = Object.keys(edits) as (keyof typeof edits)[];
    const changed = keys.filter((key) => edits[key] !== undefined && JSON.stringify(edits[key]) !== JSON.stringify(role[key]));
    if (changed.length === 0) return already(`${role.title} says that already.`);
    if (edits.title && rolesOf(room).some((each) => each.id !== roleId && isSame(each.title, edits.title ?? "")))
      return refuse("twice", `There is a role “${edits.title}” already.`, "conflict");
    const patch = roles.row.partial().parse(Object.fromEntries(changed.map((key) => [key, edits[key]])));
    return change(roleId, { title: role.title, ...(edits.title ? { to: edits.title } : {}), changed }, [set("roles", roleId, patch)]);
  },
});

/** Takes a role out of the plan, where no gate polls it and no signature asks for it. Its steps are then nobody's. */
export const removeRole = planVerb({
  type: "role.removed",
  input: z.strictObject({ roleId: ref(roles, { removed: true }) }),
  may: "plan:edit",
  decide(room, { roleId }, { now }) {
    const role = find(room, roles, roleId);
    if (!role) return refuseMissing("role");
    if (role.removedAt) return already(`${role.title} is not in the plan any more.`, null, role.removedAt);
    const ended = whenEnded(room);
    if (ended) return ended;
    const left = withoutRole(room, role);
    if (typeof left === "string") return refuse("needed", left);
    return change(roleId, { title: role.title }, [set("roles", roleId, { removedAt: now }), ...left]);
  },
});

/** Names who holds a role, or that nobody does: only leads, for who speaks and signs is theirs to say. Ends stand-in and handover. */
export const assignRole = planVerb({
  type: "role.assigned",
  input: z.strictObject({ roleId: ref(roles), holder: member().nullable() }),
  may: "role:assign",
  decide(room, { roleId, holder }) {
    const role = live(room, roles, roleId);
    if (!role) return refuseMissing("role");
    if (role.holderId === (holder?.id ?? null))
      return already(holder ? `${holder.name} holds ${role.title} already.` : `Nobody holds ${role.title}.`);
    const from = role.holderName ? { from: { holder: role.holderName } } : {};
    return change(roleId, { role: role.title, holder: holder?.name ?? null, ...from }, [set("roles", roleId, heldBy(holder))]);
  },
});

/** What a role's row says once this person, or nobody, holds it. */
export function heldBy(holder: { id: string; name: string } | null): Partial<Role> {
  return { holderId: holder?.id ?? null, holderName: holder?.name ?? null, standIn: null, standInSince: null, handover: null };
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

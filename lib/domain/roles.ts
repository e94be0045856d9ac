import * as z from "zod";
import { set } from "./change.ts";
import { id, line } from "./fields.ts";
import { byOrder, orderAfter } from "./order.ts";
import { already, change, planVerb, refuseMissing } from "./verb.ts";

/** Adds a deployment role, such as “Database” or “Deployment lead”. */
export const addRole = planVerb({
  type: "role.added",
  input: z.strictObject({ title: line }),
  may: "plan:edit",
  decide(room, { title }, { newId }) {
    const roles = Object.values(room.roles)
      .filter((role) => !role.removedAt)
      .sort(byOrder);
    if (roles.some((role) => role.title.toLowerCase() === title.toLowerCase())) return already(`There is a role “${title}” already.`);
    const roleId = newId();
    const order = orderAfter(roles, roles.at(-1)?.id ?? null);
    return change(roleId, { title }, [
      set("roles", roleId, {
        id: roleId,
        planId: room.id,
        title,
        order,
        namedAs: null,
        holderId: null,
        holderName: null,
        source: null,
        removedAt: null,
      }),
    ]);
  },
});

/** Names who holds a role in this plan, or that nobody does. */
export const assignRole = planVerb({
  type: "role.assigned",
  input: z.strictObject({ roleId: id, holder: z.strictObject({ id, name: line }).nullable() }),
  may: "plan:edit",
  decide(room, { roleId, holder }) {
    const role = room.roles[roleId];
    if (!role || role.removedAt) return refuseMissing("role");
    if (role.holderId === (holder?.id ?? null))
      return already(holder ? `${holder.name} holds ${role.title} already.` : `Nobody holds ${role.title}.`);
    return change(roleId, { role: role.title, holder: holder?.name ?? null }, [
      set("roles", roleId, { holderId: holder?.id ?? null, holderName: holder?.name ?? null }),
    ]);
  },
});

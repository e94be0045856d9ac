import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line } from "../kernel/fields.ts";
import { member } from "../kernel/member.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { schemaOf } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { rolesOf } from "./acting.ts";
import { withoutRole } from "./hang-on.ts";
import { newRole } from "./new-role.ts";
import { heldBy, roles } from "./rows.ts";

const details = () => ({
  title: line,
  responsibility: schemaOf(roles).shape.responsibility,
  team: schemaOf(roles).shape.team,
  /** The phone or pager of whoever acts in it; null: theirs. */
  contact: schemaOf(roles).shape.contact,
  backup: member().nullable(),
});
const edits = () => z.object(details()).partial().shape;
const titled = () => z.strictObject({ title: z.string() });
const example = { title: "DBA" };

/** Adds a deployment role, such as “Database” or “Deployment lead”. */
export const addRole = planVerbOn({
  on: plans,
  type: "role.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ ...edits(), title: line }),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["added the role ", strong(title)],
  decide(plan, { title, responsibility = "", team = "", contact = null, backup = null }, { room, newId }) {
    const others = rolesOf(room);
    if (others.some((role) => isSame(role.title, title))) return already(`There is a role “${title}” already.`);
    const role = newRole({ id: newId(), planId: plan.id, title, order: orderAtEnd(others) });
    return change(role.id, { title }, [set(roles, role.id, { ...role, responsibility, team, contact, backup })]);
  },
});

/** Changes what a role is called, answers for, belongs to, or who would take it over. */
export const editRole = planVerbOn({
  on: roles,
  type: "role.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ roleId: ref(roles), ...edits() }),
  data: () => titled().extend({ to: z.string().optional(), changed: z.array(z.string()) }),
  example: { ...example, to: "Database", changed: ["title"] },
  sentence: ({ title = "", to }) => ["changed the role ", strong(title), to ? `: it is called ${to} now` : ""],
  decide(role, { roleId, ...said }, { room }) {
    const { patch, changed } = patchOf(roles, role, said);
    if (changed.length === 0) return already(`${role.title} says that already.`);
    const { title } = said;
    if (title && rolesOf(room).some((each) => each.id !== roleId && isSame(each.title, title)))
      return refuse("twice", `There is a role “${title}” already.`, "conflict");
    return change(roleId, { title: role.title, ...(title ? { to: title } : {}), changed }, [set(roles, roleId, patch)]);
  },
});

/** Takes a role out of the plan, where no gate polls it and no signature asks for it. Its steps are then nobody's. */
export const removeRole = planVerbOn({
  on: roles,
  type: "role.removed",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ roleId: ref(roles, { removed: true }) }),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["took the role ", strong(title), " out"],
  decide(role, { roleId }, { room, now }) {
    if (role.removedAt) return already(`${role.title} is not in the plan any more.`, null, role.removedAt);
    const left = withoutRole(room, role);
    if (typeof left === "string") return refuse("needed", left);
    return change(roleId, { title: role.title }, [set(roles, roleId, { removedAt: now }), ...left]);
  },
});

/** Names who holds a role, or that nobody does: only leads, for who speaks and signs is theirs to say. Ends stand-in and handover. */
export const assignRole = planVerbOn({
  on: roles,
  type: "role.assigned",
  may: "role:assign",
  during: "always",
  input: () => z.strictObject({ roleId: ref(roles), holder: member().nullable() }),
  data: () =>
    z.strictObject({
      role: z.string(),
      holder: z.string().nullable(),
      from: z.strictObject({ holder: z.string() }).optional(),
    }),
  example: { role: "Database", holder: "Jonas Ott" },
  sentence: ({ role = "", holder }) => (holder ? ["named ", strong(holder), ` as ${role}`] : [`left ${role} without anybody`]),
  decide(role, { roleId, holder }) {
    if (role.holderId === (holder?.id ?? null))
      return already(holder ? `${holder.name} holds ${role.title} already.` : `Nobody holds ${role.title}.`);
    const from = role.holderName ? { from: { holder: role.holderName } } : {};
    return change(roleId, { role: role.title, holder: holder?.name ?? null, ...from }, [set(roles, roleId, heldBy(holder))]);
  },
});

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

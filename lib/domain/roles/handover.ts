import * as z from "zod";
import { set } from "../kernel/change.ts";
import { member } from "../kernel/member.ts";
import { ref } from "../kernel/ref.ts";
import { because, countOf, strong } from "../kernel/sentence.ts";
import { already, type Context, change, me, type Refusal, refuse } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import { actingIn } from "./acting.ts";
import { openItems } from "./hang-on.ts";
import { heldBy, type Role, roles } from "./rows.ts";

const handed = () => z.strictObject({ role: z.string(), to: z.string() });
const example = { role: "Database", to: "Mira Kovač" };

/** Offers a role to somebody. It stays with whoever has it until they accept. */
export const offerHandover = planVerbOn({
  on: roles,
  type: "role.handover_offered",
  may: "role:hand-over",
  during: "edit",
  input: () => z.strictObject({ roleId: ref(roles), to: member(), note: z.string().trim().max(4000).optional() }),
  data: () => handed().extend({ note: z.string().optional() }),
  example: { ...example, note: "my shift ends" },
  sentence: ({ role = "", to = "", note }) => ["offered ", strong(role), ` to ${to}`, because(note)],
  decide(role, { roleId, to, note }, context) {
    const problem = notTheirs(role, context);
    if (problem) return problem;
    if (role.holderId === to.id && !role.standIn) return already(`${to.name} holds ${role.title} already.`);
    if (role.handover?.to.id === to.id) return already(`It is offered to ${to.name} already.`, role.handover.by, role.handover.at);
    return change(roleId, { role: role.title, to: to.name, ...(note ? { note } : {}) }, [
      set(roles, roleId, { handover: { to, by: me(context), at: context.now, note: note || null } }),
    ]);
  },
});

/** Takes over a role that was offered: from now on its votes, signatures and steps are this person's. */
export const acceptHandover = planVerbOn({
  on: roles,
  type: "role.handover_accepted",
  may: "role:hand-over",
  during: "edit",
  input: () => z.strictObject({ roleId: ref(roles) }),
  data: () => z.strictObject({ role: z.string(), from: z.string().nullable(), open: z.number() }),
  example: { role: "Database", from: "Jonas Ott", open: 3 },
  sentence: ({ role = "", from, open = 0 }) => [
    "took over ",
    strong(role),
    from ? ` from ${from}` : "",
    open > 0 ? `, with ${countOf(open, "open item")}` : "",
  ],
  decide(role, { roleId }, context) {
    const handover = role.handover;
    if (!handover) return refuse("not-offered", `${role.title} is not offered to anybody. Ask its holder or a lead.`, "conflict");
    if (context.actor.kind !== "user" || handover.to.id !== context.actor.userId)
      return refuse("not-yours", `${role.title} is offered to ${handover.to.name}, who accepts it.`, "forbidden");
    return change(roleId, { role: role.title, from: actingIn(role)?.name ?? null, open: openItems(context.room, roleId).length }, [
      set(roles, roleId, heldBy(me(context))),
    ]);
  },
});

/** Turns an offered role down, or takes the offer back. */
export const declineHandover = planVerbOn({
  on: roles,
  type: "role.handover_declined",
  may: "role:hand-over",
  during: "edit",
  input: () => z.strictObject({ roleId: ref(roles) }),
  data: handed,
  example,
  sentence: ({ role = "", to = "" }) => ["ended the offer of ", strong(role), ` to ${to}`],
  decide(role, { roleId }, context) {
    if (!role.handover) return already(`${role.title} is not offered to anybody.`);
    const problem = role.handover.to.id === context.actor.userId ? null : notTheirs(role, context);
    if (problem) return problem;
    return change(roleId, { role: role.title, to: role.handover.to.name }, [set(roles, roleId, { handover: null })]);
  },
});

/** Lets somebody act in a role while its holder is away; null ends that. The holder, who has come back, or a lead does it. */
export const nameStandIn = planVerbOn({
  on: roles,
  type: "role.stand_in_named",
  may: "role:hand-over",
  during: "edit",
  input: () => z.strictObject({ roleId: ref(roles), standIn: member().nullable() }),
  data: () => z.strictObject({ role: z.string(), standIn: z.string().nullable(), holder: z.string().nullable() }),
  example: { role: "Database", standIn: "Mira Kovač", holder: "Jonas Ott" },
  sentence: ({ role = "", standIn, holder }) =>
    standIn
      ? ["let ", strong(standIn), ` stand in for ${holder ? `${holder} as ` : ""}${role}`]
      : ["ended the stand-in for ", strong(role)],
  decide(role, { roleId, standIn }, context) {
    if ((role.standIn?.id ?? null) === (standIn?.id ?? null))
      return already(standIn ? `${standIn.name} stands in already.` : `Nobody stands in for ${role.title}.`, null, role.standInSince);
    const { actor } = context;
    const mine = role.holderId === actor.userId || (!standIn && role.standIn?.id === actor.userId);
    const problem = mine ? null : notALead(role, context);
    if (problem) return problem;
    if (standIn?.id === role.holderId) return refuse("holder", `${standIn?.name} holds ${role.title}.`, "invalid");
    return change(roleId, { role: role.title, standIn: standIn?.name ?? null, holder: role.holderName }, [
      set(roles, roleId, { standIn, standInSince: standIn ? context.now : null }),
    ]);
  },
});

function notTheirs(role: Role, context: Context): Refusal | null {
  return actingIn(role)?.id === context.actor.userId || role.holderId === context.actor.userId ? null : notALead(role, context);
}

function notALead(role: Role, { actor }: Context): Refusal | null {
  if (actor.kind === "user" && (actor.role === "lead" || actor.role === "admin")) return null;
  return refuse("not-yours", `${role.holderName ?? "Nobody"} holds ${role.title}. They or a lead do this.`, "forbidden");
}

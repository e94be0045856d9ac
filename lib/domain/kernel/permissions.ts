import type { Room } from "../room.ts";
import type { MemberRole, TokenScope } from "../workspace/rows.ts";

/** Who acts. A token acts with its owner's role, narrowed by its scopes and, if it has one, to its plan. */
export type Actor = {
  kind: "user" | "token" | "system";
  id: string;
  /** The person behind it: the user, or the owner of the token. */
  userId: string;
  name: string;
  role: MemberRole;
  scopes?: readonly TokenScope[];
  planId?: string | null;
};

const rank: Record<MemberRole, number> = { viewer: 0, member: 1, lead: 2, admin: 3 };

/** The least role that may do each thing, and the scope a token needs for it (none: no token ever may). */
export const actions = {
  "plan:see": { role: "viewer", scope: "plan:read" },
  "plan:create": { role: "member", scope: "plan:write" },
  "plan:edit": { role: "member", scope: "plan:write" },
  "plan:run": { role: "lead", scope: "plan:write" },
  "plan:share": { role: "lead", scope: null },
  "step:work": { role: "member", scope: "step:work" },
  "plan:hold": { role: "member", scope: "plan:write" },
  "role:assign": { role: "lead", scope: null },
  "role:hand-over": { role: "member", scope: null },
  "gate:answer": { role: "member", scope: null },
  "gate:poll": { role: "member", scope: null },
  "gate:vote": { role: "member", scope: null },
  "gate:decide": { role: "member", scope: null },
  "gate:waive": { role: "lead", scope: null },
  "plan:resume": { role: "lead", scope: null },
  "sign-off:sign": { role: "member", scope: null },
  "note:write": { role: "member", scope: "step:work" },
  "update:post": { role: "lead", scope: "plan:write" },
  "workspace:see": { role: "viewer", scope: null },
  "workspace:join": { role: "viewer", scope: null },
  "workspace:manage": { role: "admin", scope: null },
  "member:invite": { role: "lead", scope: null },
  "profile:edit": { role: "viewer", scope: null },
} as const satisfies Record<string, { role: MemberRole; scope: TokenScope | null }>;

export type Action = keyof typeof actions;

export type Answer = { ok: true } | { ok: false; reason: string };

const yes: Answer = { ok: true };
const no = (reason: string): Answer => ({ ok: false, reason });

const roleWords: Record<MemberRole, string> = { viewer: "viewers", member: "members", lead: "leads", admin: "admins" };

/** Whether this actor may do this in this room, and if not, why: the sentence a greyed button shows. */
export function can(actor: Actor, action: Action, room: Room): Answer {
  if (actor.kind === "system") return yes;
  const rule = actions[action];
  if (actor.kind === "token") {
    if (!rule.scope || !actor.scopes?.includes(rule.scope))
      return no(`This token may not do that; it needs the scope ${rule.scope ?? "of a person"}.`);
    if (actor.planId && actor.planId !== room.id) return no("This token is for another plan.");
  }
  if (rank[actor.role] < rank[rule.role]) return no(`Only ${roleWords[rule.role]} may do this. Ask a lead or an admin.`);
  if (room.kind !== "plan") return yes;
  if (room.plan.restricted && actor.role !== "admin" && !isPlanMember(room.planMembers, actor.userId)) {
    return no("This plan is restricted to named people. Ask its lead to add you.");
  }
  if (action === "plan:edit" && isUnderWay(room.plan) && rank[actor.role] < rank.lead) {
    return no("While a plan runs, only leads may edit it.");
  }
  return yes;
}

/** Started and not ended, on hold or not. */
export function isUnderWay({ status }: { status: string }): boolean {
  return status === "running" || status === "held";
}

function isPlanMember(members: Readonly<Record<string, { userId: string; removedAt: string | null }>>, userId: string): boolean {
  return Object.values(members).some((member) => member.userId === userId && !member.removedAt);
}

/** Whether `giver` may hand out `role`: nobody gives more than they have. */
export function mayGrant(giver: Actor, role: MemberRole): boolean {
  return rank[role] <= rank[giver.role];
}

/** What a person may do in a workspace, from most to least. */
export const memberRoles = ["admin", "lead", "member", "viewer"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Whether a word is what people may be called. */
export const isMemberRole = (word: unknown): word is MemberRole => memberRoles.some((role) => role === word);

/** What an API token may do; never more than its owner may. */
export const tokenScopes = ["plan:read", "plan:write", "step:work", "rollout:work", "message:send", "metrics:push"] as const;
export type TokenScope = (typeof tokenScopes)[number];

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

/** The product itself, as it stands in the record. */
export const system: Actor = { kind: "system", id: "holdpoint", userId: "holdpoint", name: "Holdpoint", role: "admin" };

const rank: Record<MemberRole, number> = { viewer: 0, member: 1, lead: 2, admin: 3 };

/** The least role that may do each thing, and the scope a token needs for it (none: no token ever may). */
export const actions = {
  "plan:see": { role: "viewer", scope: "plan:read" },
  "plan:create": { role: "member", scope: "plan:write" },
  "plan:edit": { role: "member", scope: "plan:write" },
  "plan:run": { role: "lead", scope: "plan:write" },
  "plan:share": { role: "lead", scope: null },
  "step:work": { role: "member", scope: "step:work" },
  "step:confirm": { role: "member", scope: null },
  "rollout:work": { role: "member", scope: "rollout:work" },
  "rollback:decide": { role: "lead", scope: null },
  "rollout:abort": { role: "member", scope: null },
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
  "message:send": { role: "lead", scope: "message:send" },
  "metrics:push": { role: "member", scope: "metrics:push" },
  "workspace:see": { role: "viewer", scope: null },
  "workspace:join": { role: "viewer", scope: null },
  "flag:manage": { role: "lead", scope: null },
  "workspace:manage": { role: "admin", scope: null },
  "member:invite": { role: "lead", scope: null },
  "profile:edit": { role: "viewer", scope: null },
} as const satisfies Record<string, { role: MemberRole; scope: TokenScope | null }>;

export type Action = keyof typeof actions;

export type Answer = { ok: true } | { ok: false; reason: string };

export const yes: Answer = { ok: true };
export const no = (reason: string): Answer => ({ ok: false, reason });

const roleWords: Record<MemberRole, string> = { viewer: "viewers", member: "members", lead: "leads", admin: "admins" };

/** Whether this actor may do this in this room, as far as role and scopes go; what rooms ask besides is said by their nouns. */
export function granted(actor: Actor, action: Action, roomId: string): Answer {
  const rule = actions[action];
  if (actor.kind === "token") {
    if (!rule.scope || !actor.scopes?.includes(rule.scope))
      return no(`This token may not do that; it needs the scope ${rule.scope ?? "of a person"}.`);
    if (actor.planId && actor.planId !== roomId) return no("This token is for another plan.");
  }
  return isAtLeast(actor, rule.role) ? yes : no(`Only ${roleWords[rule.role]} may do this. Ask a lead or an admin.`);
}

/** Whether somebody's role is this one, or one that may more. */
export const isAtLeast = (actor: Actor, role: MemberRole): boolean => rank[actor.role] >= rank[role];

/** Whether `giver` may hand out `role`: nobody gives more than they have. */
export function mayGrant(giver: Actor, role: MemberRole): boolean {
  return rank[role] <= rank[giver.role];
}

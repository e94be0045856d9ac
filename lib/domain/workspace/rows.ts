import * as z from "zod";
import { id, instant, line, person } from "../kernel/fields.ts";

/** What a person may do in a workspace, from most to least. */
export const memberRoles = ["admin", "lead", "member", "viewer"] as const;
export const memberRole = z.enum(memberRoles);
export type MemberRole = z.infer<typeof memberRole>;

/** What an API token may do; never more than its owner may. */
export const tokenScopes = ["plan:read", "plan:write", "step:work"] as const;
export const tokenScope = z.enum(tokenScopes);
export type TokenScope = z.infer<typeof tokenScope>;

export const workspaceRow = z.strictObject({ id, name: line, createdAt: instant });

export const memberRow = z.strictObject({
  id,
  workspaceId: id,
  userId: id,
  name: line,
  email: z.string().nullable(),
  role: memberRole,
  joinedAt: instant,
  removedAt: instant.nullable(),
});

/** An open door for one person: the role (and e-mail, if given) is bound here by whoever invites, never by who accepts. */
export const inviteRow = z.strictObject({
  id,
  workspaceId: id,
  role: memberRole,
  email: z.string().nullable(),
  /** The plan the invited person lands on. */
  planId: id.nullable(),
  createdAt: instant,
  createdBy: person,
  expiresAt: instant,
  acceptedAt: instant.nullable(),
  acceptedBy: person.nullable(),
  revokedAt: instant.nullable(),
});

export const tokenRow = z.strictObject({
  id,
  workspaceId: id,
  name: line,
  scopes: z.array(tokenScope),
  planId: id.nullable(),
  ownerId: id,
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
});

export type Workspace = z.infer<typeof workspaceRow>;
export type Member = z.infer<typeof memberRow>;
export type Invite = z.infer<typeof inviteRow>;
export type Token = z.infer<typeof tokenRow>;

import type { MemberRole } from "#lib/domain/kernel/permissions.ts";

/** A person of the workspace who can be given a role or let in, and what they may do there. */
export type PersonChoice = { userId: string; name: string; role: MemberRole };

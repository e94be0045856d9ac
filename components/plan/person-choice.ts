/** A person of the workspace who can be given a role or let in. */
export type PersonChoice = { userId: string; name: string };

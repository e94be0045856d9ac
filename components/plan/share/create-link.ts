import type { Outcome } from "#lib/domain/kernel/outcome.ts";

/** Makes a share link; its secret comes back this once. */
export type CreateLink = (planId: string, input: { label: string; expiresAt: string | null }) => Promise<Outcome<{ url: string }>>;

import type { Status } from "#components/ui/statuses.ts";
import type { SignOffState } from "#lib/domain/sign-offs/status.ts";

/** How a sign-off's state is drawn. */
export const signOffMark: Record<SignOffState, Status> = { open: "unsigned", signed: "signed", stale: "stale" };

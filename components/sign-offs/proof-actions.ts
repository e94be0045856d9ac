import type { ProveDialogProps } from "#components/auth/prove-dialog.tsx";

/** The server actions by which people prove anew who they are. */
export type ProofActions = Pick<ProveDialogProps, "readWays" | "prove">;

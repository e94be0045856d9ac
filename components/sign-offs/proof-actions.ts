"use client";

import { createContext, use } from "react";
import type { ProveDialogProps } from "#components/auth/prove-dialog.tsx";

/** The server actions by which people prove anew who they are. */
export type ProofActions = Pick<ProveDialogProps, "readWays" | "prove">;

export const ProofContext = createContext<ProofActions | null>(null);

/** How people prove who they are on this page. */
export function useProof(): ProofActions {
  const proof = use(ProofContext);
  if (!proof) throw new Error("a signature is asked for outside a ProofContext");
  return proof;
}

import type { Proof } from "../domain/kernel/proof.ts";

/** The account behind a live session, and when the person last proved in it who they are. */
export type SessionUser = {
  sessionId: string;
  userId: string;
  name: string;
  email: string | null;
  hasPassword: boolean;
  proof: Proof | null;
};

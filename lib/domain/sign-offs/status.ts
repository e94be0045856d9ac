import { byNewest, byOrder } from "../kernel/order.ts";
import { roleTitle } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import { coveredDigest } from "./content.ts";
import type { Signature, SignOff } from "./rows.ts";

/** `stale`: what was signed has changed since. */
export type SignOffState = "open" | "signed" | "stale";

export type SignOffStatus = { signOff: SignOff; role: string; signature: Signature | null; state: SignOffState };

/** The signatures a plan asks for, in order, each as it stands now. With `gateId`, only those a gate asks for. */
export function signOffStatuses(room: PlanRoom, gateId?: string): SignOffStatus[] {
  return Object.values(room.signOffs)
    .filter((signOff) => !signOff.removedAt && (gateId === undefined || signOff.gateId === gateId))
    .sort(byOrder)
    .map((signOff) => {
      const signature = signatureOn(room, signOff.id);
      return { signOff, role: roleTitle(room, signOff.roleId), signature, state: stateOf(room, signOff, signature) };
    });
}

/** The signatures a gate asks for that are missing or stale. */
export function openSignOffs(room: PlanRoom, gateId: string): SignOffStatus[] {
  return signOffStatuses(room, gateId).filter(({ state }) => state !== "signed");
}

/** The newest signature on a sign-off; none where that one was withdrawn, whatever stood before it. */
export function signatureOn(room: PlanRoom, signOffId: string): Signature | null {
  const [newest] = Object.values(room.signatures)
    .filter((each) => each.signOffId === signOffId)
    .sort(byNewest);
  return newest && !newest.withdrawnAt ? newest : null;
}

function stateOf(room: PlanRoom, signOff: SignOff, signature: Signature | null): SignOffState {
  if (!signature) return "open";
  const same = signature.statement === signOff.statement && signature.digest === coveredDigest(room, signOff);
  return same ? "signed" : "stale";
}

import * as z from "zod";
import { barredBy } from "../gates/gate-state.ts";
import { liveGate } from "../gates/of-gate.ts";
import { set } from "../kernel/change.ts";
import { id, reason } from "../kernel/fields.ts";
import { byOrder, orderAfter } from "../kernel/order.ts";
import { already, type Context, change, me, planVerb, type Refusal, refuse, refuseMissing } from "../kernel/verb.ts";
import { revised } from "../plan/verbs.ts";
import { actingIn, roleTitle } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import { whenEnded } from "../steps/edit.ts";
import { coveredDigest } from "./content.ts";
import { bases, type SignOff, signOffRow } from "./rows.ts";
import { signatureOn, signOffStandings } from "./status.ts";

/** How old the proof of who signs may be, in ms. */
export const proofMs = 5 * 60_000;

const details = {
  roleId: id,
  gateId: id.nullable(),
  phaseId: id.nullable(),
  basis: z.enum(bases),
  statement: signOffRow.shape.statement,
};

/** Asks for a signature. */
export const addSignOff = planVerb({
  type: "sign_off.added",
  input: z.strictObject(details),
  may: "plan:edit",
  decide(room, input, context) {
    const problem = whenEnded(room) ?? missing(room, input);
    if (problem) return problem;
    const signOffId = context.newId();
    const all = Object.values(room.signOffs)
      .filter(({ removedAt }) => !removedAt)
      .sort(byOrder);
    const row: SignOff = {
      id: signOffId,
      planId: room.id,
      ...input,
      order: orderAfter(all, all.at(-1)?.id ?? null),
      source: null,
      removedAt: null,
    };
    return change(signOffId, { role: roleTitle(room, input.roleId), statement: input.statement }, [
      set("signOffs", signOffId, row),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Changes who signs what. A signature on other words or other content turns stale. */
export const editSignOff = planVerb({
  type: "sign_off.edited",
  input: z.strictObject({ signOffId: id, ...z.object(details).partial().shape }),
  may: "plan:edit",
  decide(room, { signOffId, ...edits }, context) {
    const signOff = live(room, signOffId);
    if (!signOff) return refuseMissing("sign-off");
    const keys = Object.keys(edits) as (keyof typeof edits)[];
    const changed = keys.filter((key) => edits[key] !== undefined && edits[key] !== signOff[key]);
    if (changed.length === 0) return already("It says that already.");
    const patch = signOffRow.partial().parse(Object.fromEntries(changed.map((key) => [key, edits[key]])));
    const problem = whenEnded(room) ?? missing(room, { ...signOff, ...patch });
    if (problem) return problem;
    if (patch.roleId && signatureOn(room, signOffId))
      return refuse("signed", "It has been signed. Add another sign-off for the other role.");
    return change(signOffId, { role: roleTitle(room, signOff.roleId), changed }, [
      set("signOffs", signOffId, patch),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Takes a sign-off out of the plan, unless it has been signed. */
export const removeSignOff = planVerb({
  type: "sign_off.removed",
  input: z.strictObject({ signOffId: id }),
  may: "plan:edit",
  decide(room, { signOffId }, context) {
    const signOff = live(room, signOffId);
    if (!signOff) return refuseMissing("sign-off");
    const ended = whenEnded(room);
    if (ended) return ended;
    if (Object.values(room.signatures).some((each) => each.signOffId === signOffId))
      return refuse("signed", "It has been signed; what was signed stays in the record.");
    return change(signOffId, { role: roleTitle(room, signOff.roleId) }, [
      set("signOffs", signOffId, { removedAt: context.now }),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/**
 * Signs: as the role's acting person, having proved who one is within five minutes, what is on the screen. `digest` is that of
 * the content the signer was shown; where the plan says something else by now, nothing is signed.
 */
export const sign = planVerb({
  type: "sign_off.signed",
  input: z.strictObject({ signOffId: id, digest: z.string().length(64), statement: z.string() }),
  may: "sign-off:sign",
  decide(room, { signOffId, digest, statement }, context) {
    const signOff = live(room, signOffId);
    if (!signOff) return refuseMissing("sign-off");
    const role = room.roles[signOff.roleId];
    const acting = actingIn(role);
    const { actor, facts, now } = context;
    if (actor.kind !== "user" || !role || acting?.id !== actor.userId)
      return refuse("not-your-role", `${acting?.name ?? "Nobody yet"} signs as ${role?.title ?? "that role"}.`, "forbidden");
    const problem = notSignable(room) ?? barredFrom(room, signOff, context);
    if (problem) return problem;
    const standing = signOffStandings(room).find((each) => each.signOff.id === signOffId);
    if (standing?.state === "signed") return already("It is signed.", standing.signature?.signer, standing.signature?.at);
    if (statement !== signOff.statement || digest !== coveredDigest(room, signOff))
      return refuse(
        "content-changed",
        "What you are signing changed while you read it. Nothing was signed; look at what changed.",
        "conflict",
      );
    const proof = facts.proof;
    const age = proof ? Date.parse(now) - Date.parse(proof.at) : Number.POSITIVE_INFINITY;
    if (!proof || age > proofMs || age < 0)
      return refuse("proof-needed", "Prove that it is you: it is more than five minutes since you last did.", "unauthorized");
    const id = context.newId();
    const covers = coversText(room, signOff);
    return change(signOffId, { role: role.title, statement, covers, digest, provedBy: proof.by }, [
      set("signatures", id, {
        ...{ id, planId: room.id, signOffId, signer: me(context), roleTitle: role.title, standingIn: acting.standingIn },
        ...{ statement, covers, digest, provedBy: proof.by, zone: room.plan.zone, at: now },
        ...{ withdrawnAt: null, withdrawnBy: null, withdrawnReason: null },
      }),
    ]);
  },
});

/** Takes a signature back, for a reason: whoever gave it, or a lead. It stays in the record as withdrawn. */
export const withdrawSignature = planVerb({
  type: "sign_off.withdrawn",
  input: z.strictObject({ signatureId: id, reason }),
  may: "sign-off:sign",
  decide(room, { signatureId, reason }, context) {
    const signature = room.signatures[signatureId];
    if (!signature) return refuseMissing("signature");
    if (signature.withdrawnAt) return already("It has been withdrawn already.", signature.withdrawnBy, signature.withdrawnAt);
    const { actor } = context;
    if (actor.kind !== "user" || (signature.signer.id !== actor.userId && actor.role !== "lead" && actor.role !== "admin"))
      return refuse("not-yours", `${signature.signer.name}, who signed, or a lead withdraws it.`, "forbidden");
    const problem = notSignable(room);
    if (problem) return problem;
    return change(signature.signOffId, { role: signature.roleTitle, signer: signature.signer.name, reason }, [
      set("signatures", signatureId, { withdrawnAt: context.now, withdrawnBy: me(context), withdrawnReason: reason }),
    ]);
  },
});

/** What a sign-off covers, in words. */
export function coversText(room: PlanRoom, { phaseId, basis }: Pick<SignOff, "phaseId" | "basis">): string {
  const what = phaseId ? `the phase “${room.phases[phaseId]?.title ?? "that was removed"}”` : "the whole plan";
  return `${what}, ${basis === "plan" ? "as written" : "as written and as it went"}`.slice(0, 500);
}

function live(room: PlanRoom, signOffId: string): SignOff | undefined {
  const signOff = room.signOffs[signOffId];
  return signOff?.removedAt ? undefined : signOff;
}

/** What has been completed is still signed for; what was called off is not. */
function notSignable({ plan }: PlanRoom): Refusal | null {
  if (plan.status !== "cancelled" && plan.status !== "rescheduled") return null;
  return refuse("ended", `“${plan.title}” was ${plan.status}. Nothing is signed for it any more.`);
}

function barredFrom(room: PlanRoom, { gateId }: SignOff, { actor, facts }: Context): Refusal | null {
  const gate = gateId ? liveGate(room, gateId) : undefined;
  const barred = gate && barredBy(room, gate, actor.userId, facts.people);
  return barred ? refuse("barred", barred, "forbidden") : null;
}

function missing(room: PlanRoom, { roleId, gateId, phaseId }: Pick<SignOff, "roleId" | "gateId" | "phaseId">): Refusal | null {
  if (!room.roles[roleId] || room.roles[roleId].removedAt) return refuseMissing("role");
  if (gateId && !liveGate(room, gateId)) return refuseMissing("gate");
  if (phaseId && (!room.phases[phaseId] || room.phases[phaseId].removedAt)) return refuseMissing("phase");
  return null;
}

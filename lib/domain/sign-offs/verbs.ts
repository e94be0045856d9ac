import * as z from "zod";
import { barredBy } from "../gates/gate-state.ts";
import { gates } from "../gates/rows.ts";
import { set } from "../kernel/change.ts";
import { reason } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { isAtLeast } from "../kernel/permissions.ts";
import { ref } from "../kernel/ref.ts";
import { all, live } from "../kernel/room.ts";
import { schemaOf } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, type Context, change, me, type Refusal, refuse } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { actingIn, roleTitle } from "../roles/acting.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { coveredDigest } from "./content.ts";
import { coversText } from "./covers-text.ts";
import { bases, type SignOff, signatures, signOffs } from "./rows.ts";
import { signatureOn, signOffStatuses } from "./status.ts";

/** How old the proof of who signs may be, in ms. */
export const proofMs = 5 * 60_000;

const details = () => ({
  roleId: ref(roles),
  gateId: ref(gates).nullable(),
  phaseId: ref(phases).nullable(),
  basis: z.enum(bases),
  statement: schemaOf(signOffs).shape.statement,
});

/** Asks for a signature. */
export const addSignOff = planVerbOn({
  on: plans,
  type: "sign_off.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject(details()),
  data: () => z.strictObject({ role: z.string(), statement: z.string() }),
  example: { role: "Database", statement: "I approve this plan." },
  sentence: ({ role = "" }) => ["asked for the signature of ", strong(role)],
  decide(plan, input, context) {
    const { room, newId } = context;
    const id = newId();
    const signOff = signOffs.make({ id, planId: plan.id, ...input, order: orderAtEnd(all(room, signOffs)) });
    return change(id, { role: roleTitle(room, input.roleId), statement: input.statement }, [
      set(signOffs, id, signOff),
      set(plans, plan.id, revised(plan, context)),
    ]);
  },
});

/** Changes who signs what. A signature on other words or other content turns stale. */
export const editSignOff = planVerbOn({
  on: signOffs,
  type: "sign_off.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ signOffId: ref(signOffs), ...z.object(details()).partial().shape }),
  data: () => z.strictObject({ role: z.string(), changed: z.array(z.string()) }),
  example: { role: "Database", changed: ["statement"] },
  sentence: ({ role = "" }) => ["changed the sign-off of ", strong(role)],
  decide(signOff, { signOffId, ...edits }, context) {
    const { room } = context;
    const { patch, changed } = patchOf(signOffs, signOff, edits);
    if (changed.length === 0) return already("It says that already.");
    if (patch.roleId && signatureOn(room, signOffId))
      return refuse("signed", "It has been signed. Add another sign-off for the other role.");
    return change(signOffId, { role: roleTitle(room, signOff.roleId), changed }, [
      set(signOffs, signOffId, patch),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Takes a sign-off out of the plan, unless it has been signed. */
export const removeSignOff = planVerbOn({
  on: signOffs,
  type: "sign_off.removed",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ signOffId: ref(signOffs) }),
  data: () => z.strictObject({ role: z.string() }),
  example: { role: "Database" },
  sentence: ({ role = "" }) => ["took the sign-off of ", strong(role), " out"],
  decide(signOff, { signOffId }, context) {
    const { room } = context;
    if (all(room, signatures).some((each) => each.signOffId === signOffId))
      return refuse("signed", "It has been signed; what was signed stays in the record.");
    return change(signOffId, { role: roleTitle(room, signOff.roleId) }, [
      set(signOffs, signOffId, { removedAt: context.now }),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/**
 * Signs: as the role's acting person, having proved who one is within five minutes, what is on the screen. `digest` is that of
 * the content the signer was shown; where the plan says something else by now, nothing is signed.
 */
export const sign = planVerbOn({
  on: signOffs,
  type: "sign_off.signed",
  may: "sign-off:sign",
  during: "sign",
  input: () => z.strictObject({ signOffId: ref(signOffs), digest: z.string().length(64), statement: z.string().max(2000) }),
  data: () =>
    z.strictObject({
      ...{ role: z.string(), statement: z.string(), covers: z.string() },
      ...{ digest: z.string(), provedBy: schemaOf(signatures).shape.provedBy },
    }),
  example: {
    ...{ role: "Database", statement: "I approve this plan.", covers: "the whole plan, as written" },
    ...{ digest: "9f86d081…", provedBy: "password" },
  },
  sentence: ({ role = "", statement = "", covers = "" }) => [
    toned("signed", "go"),
    " as ",
    strong(role),
    `: “${statement}”, for ${covers}`,
  ],
  decide(signOff, { signOffId, digest, statement }, context) {
    const { room, actor, facts, now } = context;
    const role = live(room, roles, signOff.roleId);
    const acting = actingIn(role);
    if (actor.kind !== "user" || !role || acting?.id !== actor.userId)
      return refuse("not-your-role", `${acting?.name ?? "Nobody yet"} signs as ${role?.title ?? "that role"}.`, "forbidden");
    const barred = barredFrom(room, signOff, context);
    if (barred) return barred;
    const status = signOffStatuses(room).find((each) => each.signOff.id === signOffId);
    if (status?.state === "signed") return already("It is signed.", status.signature?.signer, status.signature?.at);
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
      set(
        signatures,
        id,
        signatures.make({
          ...{ id, planId: room.id, signOffId, signer: me(context), roleTitle: role.title, standingIn: acting.standingIn },
          ...{ statement, covers, digest, provedBy: proof.by, zone: room.plan.zone, at: now },
        }),
      ),
    ]);
  },
});

/** Takes a signature back, for a reason: whoever gave it, or a lead. It stays in the record as withdrawn. */
export const withdrawSignature = planVerbOn({
  on: signatures,
  type: "sign_off.withdrawn",
  may: "sign-off:sign",
  during: "sign",
  input: () => z.strictObject({ signatureId: ref(signatures), reason }),
  data: () => z.strictObject({ role: z.string(), signer: z.string(), reason: z.string() }),
  example: { role: "Database", signer: "Jonas Ott", reason: "the replica lags" },
  sentence: ({ role = "", signer = "", reason }) => [
    toned("withdrew", "nogo"),
    ` the signature of ${signer} as `,
    strong(role),
    because(reason),
  ],
  decide(signature, { signatureId, reason }, context) {
    if (signature.withdrawnAt) return already("It has been withdrawn already.", signature.withdrawnBy, signature.withdrawnAt);
    const { actor } = context;
    if (actor.kind !== "user" || (signature.signer.id !== actor.userId && !isAtLeast(actor, "lead")))
      return refuse("not-yours", `${signature.signer.name}, who signed, or a lead withdraws it.`, "forbidden");
    return change(signature.signOffId, { role: signature.roleTitle, signer: signature.signer.name, reason }, [
      set(signatures, signatureId, { withdrawnAt: context.now, withdrawnBy: me(context), withdrawnReason: reason }),
    ]);
  },
});

function barredFrom(room: PlanRoom, { gateId }: SignOff, { actor, facts }: Context): Refusal | null {
  const gate = live(room, gates, gateId);
  const barred = gate && barredBy(room, gate, actor.userId, facts.people);
  return barred ? refuse("barred", barred, "forbidden") : null;
}

/** What a person may do with sign-offs, by name. */
export const signOffVerbs = { addSignOff, editSignOff, removeSignOff, sign, withdrawSignature } as const;

import { collection, type RowOf } from "../kernel/collection.ts";
import { all } from "../kernel/room.ts";

/** `plan`: what is written. `outcome`: also how it went. */
export const bases = ["plan", "outcome"] as const;

/** A signature the plan asks for. */
export const signOffs = collection("signOffs", {
  table: "SignOff",
  one: "sign-off",
  row: ({ z, instant, id, source }) => ({
    id,
    planId: id,
    roleId: id,
    order: z.string(),
    /** The gate it must be given for; null: it stands for itself. */
    gateId: id.nullable(),
    /** The phase it covers; null: the whole plan. */
    phaseId: id.nullable(),
    basis: z.enum(bases),
    /** What one says by signing. */
    statement: z.string().trim().min(1).max(2000),
    source: source.nullable(),
    removedAt: instant.nullable(),
  }),
  defaults: { source: null, removedAt: null },
  document: "own",
  roles: {
    without: (signOff, role) =>
      signOff.roleId === role.id && !signOff.removedAt ? `${role.title} has to sign. Take its sign-off out first.` : null,
    waits(signOff, roleId, room) {
      if (signOff.roleId !== roleId || signOff.removedAt) return [];
      const signed = all(room, signatures).some((each) => each.signOffId === signOff.id && !each.withdrawnAt);
      return signed ? [] : [{ kind: "signature", text: signOff.statement }];
    },
  },
  people: null,
  public: null,
});

/** A signature given: whose, in which role, when, to what statement, and a digest of exactly what was covered. */
export const signatures = collection("signatures", {
  table: "Signature",
  one: "signature",
  numbered: true,
  row: ({ z, instant, id, madeSeq, line, prose, person, zone }) => ({
    id,
    planId: id,
    signOffId: id,
    signer: person,
    roleTitle: line,
    standingIn: z.boolean(),
    statement: z.string(),
    /** What it covers, in words. */
    covers: line,
    digest: z.string().length(64),
    provedBy: z.enum(["password", "provider"]),
    zone,
    at: instant,
    withdrawnAt: instant.nullable(),
    withdrawnBy: person.nullable(),
    withdrawnReason: prose.nullable(),
    madeSeq,
  }),
  defaults: { withdrawnAt: null, withdrawnBy: null, withdrawnReason: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type SignOff = RowOf<typeof signOffs>;
export type Signature = RowOf<typeof signatures>;

import * as z from "zod";
import { id, instant, line, person, prose, source, zone } from "../kernel/fields.ts";

/** `plan`: what is written. `outcome`: also how it went. */
export const bases = ["plan", "outcome"] as const;

/** A signature the plan asks for. */
export const signOffRow = z.strictObject({
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
});

/** A signature given: whose, in which role, when, to what statement, and a digest of exactly what was covered. */
export const signatureRow = z.strictObject({
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
});

export type SignOff = z.infer<typeof signOffRow>;
export type Signature = z.infer<typeof signatureRow>;

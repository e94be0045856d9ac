import type { Outcome } from "#lib/domain/outcome.ts";
import type { PlanDraft } from "#lib/domain/plan-draft.ts";

/** A document as the server read it; nothing is stored yet. */
export type Reading = { draft: PlanDraft; text: string; name: string; notices: string[]; digest: string };

/** Reads a document: the form holds it as `file`, pasted text too. */
export type ReadRunbook = (form: FormData) => Promise<Outcome<Reading>>;

export type NewPlan = { digest: string; name: string; title: string; t0: string | null; zone: string };
export type CreatePlan = (input: NewPlan) => Promise<Outcome<{ slug: string }>>;

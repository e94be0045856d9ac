"use server";
import * as z from "zod";
import type { Revision } from "#components/revise/revise-actions.ts";
import { viewerIn } from "#lib/auth/viewer.ts";
import { forbidden, invalid } from "#lib/domain/kernel/errors.ts";
import { id, line } from "#lib/domain/kernel/fields.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { reviewRevision, reviseFromDocument } from "#lib/import/revise-plan.ts";
import { keepUpload } from "#lib/import/uploads.ts";
import { openPlan } from "#lib/queries/find-plan.ts";
import { answer } from "./answer.ts";
import { formOf, keptBytes, sentDocument } from "./sent-document.ts";

/** Reads a new version of a plan's document and says what it changes. Nothing is changed yet. */
export async function readRevision(sent: FormData): Promise<Outcome<Revision>> {
  return answer(async () => {
    const form = formOf(sent);
    const { room, actor } = await editable(form.get("planId"));
    const { bytes, name } = await sentDocument(form, actor.userId);
    const repair = form.get("repair");
    const review = await reviewRevision(room, actor.userId, { bytes, name, ...(repair === null ? {} : { repair: repair === "yes" }) });
    return { ...review, name, digest: await keepUpload(bytes, actor.userId) };
  });
}

const taking = z.strictObject({
  planId: id,
  digest: z.string().length(64),
  name: line,
  repair: z.boolean(),
  seq: z.int().nonnegative(),
  seen: z.array(z.tuple([z.string().max(2000), z.string().max(2000)])).max(50_000),
  take: z.array(z.string().max(2000)).max(50_000),
  commandId: z.string().min(8).max(64),
});

/** Takes what was chosen of a new version over into the plan; everybody in its war room sees it at once. */
export async function applyRevision(raw: z.input<typeof taking>): Promise<Outcome> {
  return answer(async () => {
    const parsed = taking.safeParse(raw);
    if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? "That did not arrive whole. Compare again.");
    const { planId, digest, ...said } = parsed.data;
    const { room, actor } = await editable(planId);
    await reviseFromDocument(room, { bytes: await keptBytes(digest, actor.userId), ...said, actor });
    return {};
  });
}

async function editable(planId: unknown) {
  if (typeof planId !== "string") throw invalid("Say which plan it is for.");
  const found = await openPlan(planId, viewerIn, "plan:edit");
  if (found.room.plan.endedAt) throw forbidden("The plan has ended; its record does not change any more.");
  return found;
}

"use server";
import * as z from "zod";
import { requireMember } from "#lib/auth/viewer.ts";
import { forbidden, invalid } from "#lib/domain/errors.ts";
import { instant, line, zone } from "#lib/domain/fields.ts";
import { newId } from "#lib/domain/id.ts";
import type { Outcome } from "#lib/domain/outcome.ts";
import { can } from "#lib/domain/permissions.ts";
import type { PlanDraft } from "#lib/domain/plan-draft.ts";
import { bytesOf, importPlan, keepBytes } from "#lib/import/import-plan.ts";
import { maxDocumentBytes } from "#lib/import/limits.ts";
import { readDocument } from "#lib/import/read-document.ts";
import { answer } from "./answer.ts";

type Read = { draft: PlanDraft; text: string; name: string; notices: string[]; digest: string };

/** Reads an uploaded or pasted document and says what it was understood as. Nothing becomes a plan yet. */
export async function readUpload(form: FormData): Promise<Outcome<Read>> {
  return answer(async () => {
    await requireImporter();
    const file = form.get("file");
    if (!(file instanceof File)) throw invalid("Choose a document first.");
    if (file.size > maxDocumentBytes)
      throw invalid(`The document is larger than ${maxDocumentBytes / 1024 / 1024} MB. Split it into smaller ones.`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { draft, text, notices } = await readDocument(bytes);
    return { draft, text, notices, name: file.name || "pasted.md", digest: await keepBytes(bytes) };
  });
}

const creation = z.strictObject({ digest: z.string().length(64), name: line, title: line, t0: instant.nullable(), zone });

/** Makes the plan of a document that was read before. */
export async function createPlanFromDocument(raw: z.input<typeof creation>): Promise<Outcome<{ slug: string }>> {
  return answer(async () => {
    const { actor, workspaceId } = await requireImporter();
    const parsed = creation.safeParse(raw);
    if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? "Check what you typed.");
    const { digest, ...said } = parsed.data;
    const bytes = await bytesOf(digest);
    if (!bytes) throw invalid("The document is not here any more. Choose it again.");
    const { room } = await importPlan({ bytes, ...said, actor, workspaceId, commandId: newId() });
    return { slug: room.plan.slug };
  });
}

async function requireImporter() {
  const { actor, workspace } = await requireMember();
  const allowed = can(actor, "plan:create", workspace);
  if (!allowed.ok) throw forbidden(allowed.reason);
  return { actor, workspaceId: workspace.id };
}

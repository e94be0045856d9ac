"use server";
import * as z from "zod";
import { type ShownReading, shownReading } from "#components/import/shown/shown-reading.ts";
import { requireMember } from "#lib/auth/viewer.ts";
import { can } from "#lib/domain/access.ts";
import { correction } from "#lib/domain/document/correction.ts";
import { forbidden, invalid } from "#lib/domain/kernel/errors.ts";
import { instant, line, zone } from "#lib/domain/kernel/fields.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { fields } from "#lib/domain/kernel/schema.ts";
import { importPlan } from "#lib/import/import-plan.ts";
import { readDocument, type ShownRepair } from "#lib/import/read-document.ts";
import { kindOf } from "#lib/import/to-markdown.ts";
import { keepUpload } from "#lib/import/uploads.ts";
import { answer } from "./answer.ts";
import { formOf, keptBytes, sentDocument } from "./sent-document.ts";

type Read = ShownReading & { text: string; name: string; notices: string[]; repair: ShownRepair | null; digest: string };

const corrections = z.array(correction(fields)).max(2_000, "That is more than 2,000 corrections. Correct the document itself.");

/**
 * Reads an uploaded or pasted document and says what it was understood as. Nothing becomes a plan yet. A document that was
 * read before is named by its digest, and read again with or without repair of its encoding and with what the person says of
 * its lines.
 */
export async function readUpload(sent: FormData): Promise<Outcome<Read>> {
  return answer(async () => {
    const { actor } = await requireImporter();
    const form = formOf(sent);
    const { bytes, name } = await sentDocument(form, actor.userId);
    const options = { kind: kindOf(name), name, repair: form.get("repair") === "yes", corrections: correctionsIn(form) };
    const { draft, reading, text, notices, repair } = await readDocument(bytes, actor.userId, options);
    return { ...shownReading(draft, reading), text, notices, repair, name, digest: await keepUpload(bytes, actor.userId) };
  });
}

/** JSON, as a form carries nothing but text. */
function correctionsIn(form: FormData) {
  const sent = form.get("corrections");
  if (sent === null) return [];
  const parsed = typeof sent === "string" ? corrections.safeParse(jsonOf(sent)) : null;
  if (!parsed?.success) throw invalid(parsed?.error.issues[0]?.message ?? "What you said of the lines did not arrive whole.");
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const creation = z.strictObject({
  digest: z.string().length(64),
  name: line,
  title: line,
  t0: instant.nullable(),
  zone,
  repair: z.boolean().optional(),
  corrections: corrections.optional(),
});

/** Makes the plan of a document that was read before. */
export async function createPlanFromDocument(raw: z.input<typeof creation>): Promise<Outcome<{ slug: string }>> {
  return answer(async () => {
    const { actor, workspaceId } = await requireImporter();
    const parsed = creation.safeParse(raw);
    if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? "Check what you typed.");
    const { digest, ...said } = parsed.data;
    const bytes = await keptBytes(digest, actor.userId);
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

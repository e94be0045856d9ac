import { invalid } from "#lib/domain/kernel/errors.ts";
import { uploadOf } from "#lib/import/uploads.ts";
import { maxBytes } from "#lib/runbook/limits.ts";

/** What an action was sent as a form; whoever sends something else is told. */
export function formOf(sent: unknown): FormData {
  if (!(sent instanceof FormData)) throw invalid("What was sent is no form. Reload the page and choose the document again.");
  return sent;
}

/** The document a form holds: as `file`, or as the `digest` and `name` of one that `userId` sent before. Throws `invalid`. */
export async function sentDocument(form: FormData, userId: string): Promise<{ bytes: Uint8Array; name: string }> {
  const [file, digest, name] = [form.get("file"), form.get("digest"), form.get("name")];
  if (typeof digest === "string" && typeof name === "string") return { bytes: await keptBytes(digest, userId), name };
  if (!(file instanceof File)) throw invalid("Choose a document first.");
  if (file.size > maxBytes) throw invalid(`The document is larger than ${maxBytes / 1024 / 1024} MB. Split it into smaller ones.`);
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name || "pasted.md" };
}

/** The bytes of a document that this person sent before. Throws `invalid` where they are gone. */
export async function keptBytes(digest: string, userId: string): Promise<Uint8Array> {
  const bytes = await uploadOf(digest, userId);
  if (!bytes) throw invalid("The document is not here any more. Choose it again.");
  return bytes;
}

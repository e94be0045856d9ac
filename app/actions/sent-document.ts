import { invalid } from "#lib/domain/kernel/errors.ts";
import { bytesOf } from "#lib/import/import-plan.ts";
import { maxBytes } from "#lib/runbook/limits.ts";

/** The document a form holds: as `file`, or as the `digest` and `name` of one that was sent before. Throws `invalid`. */
export async function sentDocument(form: FormData): Promise<{ bytes: Uint8Array; name: string }> {
  const [file, digest, name] = [form.get("file"), form.get("digest"), form.get("name")];
  if (typeof digest === "string" && typeof name === "string") return { bytes: await keptBytes(digest), name };
  if (!(file instanceof File)) throw invalid("Choose a document first.");
  if (file.size > maxBytes) throw invalid(`The document is larger than ${maxBytes / 1024 / 1024} MB. Split it into smaller ones.`);
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name || "pasted.md" };
}

/** The bytes of a document that was sent before. Throws `invalid` where they are gone. */
export async function keptBytes(digest: string): Promise<Uint8Array> {
  const bytes = await bytesOf(digest);
  if (!bytes) throw invalid("The document is not here any more. Choose it again.");
  return bytes;
}

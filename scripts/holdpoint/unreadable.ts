import { Refused } from "../start/say.ts";

/** The refusal for a file that could not be opened or read: which, and why. */
export function unreadable(path: string, error: unknown): Refused {
  const reason = error instanceof Error && "code" in error ? String(error.code) : "";
  if (reason === "ENOENT" || reason === "ENOTDIR") return new Refused(`There is no file “${path}”.`);
  if (reason === "EISDIR") return new Refused(`“${path}” is a folder; name a file in it.`);
  if (reason === "EACCES" || reason === "EPERM") return new Refused(`“${path}” may not be read by you; ask its owner, or copy it.`);
  return new Refused(`“${path}” cannot be read: ${error instanceof Error ? error.message : String(error)}`);
}

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where real runbooks are: other people's documents, which live beside the repository and are never copied into it. */
const shared = process.env.HOLDPOINT_SHARED ?? join(import.meta.dirname, "../../../shared");

/** How a test that needs them ends its name. */
export const skipped = "(skipped without the shared folder)";

/** The path of something that is shared: `seeds/truth.json`. It need not be there. */
export const sharedPath = (name: string): string => join(shared, name);

/** The paths of the files of a folder whose names match; none where there is no such folder. */
export function filesIn(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((each) => (name.test(each) ? [join(folder, each)] : []));
}

/** The same for a shared folder: `seeds`, `runbooks`, `cases`. */
export const sharedFiles = (folder: string, name: RegExp): string[] => filesIn(sharedPath(folder), name);

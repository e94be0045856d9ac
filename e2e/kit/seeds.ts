import { basename } from "node:path";
import { sharedFiles, sharedPath } from "#lib/testing/shared.ts";
import { test } from "./test.ts";

const documents = sharedFiles("seeds", /\.txt$/);

/** The paths of the real runbooks whose names begin so; the journey is skipped, and says so, where there is none. */
export function seeds(number = ""): string[] {
  const found = documents.filter((path) => basename(path).startsWith(number));
  test.skip(found.length === 0, `no real runbooks in ${sharedPath("seeds")}; set HOLDPOINT_SHARED to the folder that has them`);
  return found;
}

/** The path of the real runbook of this number, or a journey that is skipped. */
export const seed = (number: string): string => seeds(number)[0] ?? "";

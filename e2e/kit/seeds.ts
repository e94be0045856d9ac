import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "./test.ts";

const folder = join(process.env.HOLDPOINT_SHARED ?? "../shared", "seeds");
const documents = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

/** The paths of the real runbooks whose names begin so; the journey is skipped, and says so, where there is none. */
export function seeds(number = ""): string[] {
  const found = documents.filter((name) => name.startsWith(number));
  // They are other people's documents and no part of this project.
  test.skip(found.length === 0, `no real runbooks in ${folder}; set HOLDPOINT_SHARED to the folder that has them`);
  return found.map((name) => join(folder, name));
}

/** The path of the real runbook of this number, or a journey that is skipped. */
export const seed = (number: string): string => seeds(number)[0] ?? "";

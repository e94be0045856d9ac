import { execFileSync } from "node:child_process";
import { type Site, theSite } from "./site.ts";

/** Runs the command line of the product beside the server under test, and returns what it printed. */
export const holdpoint = (...args: string[]): string => holdpointAt(theSite(), ...args);

/** The same beside a server of its own. */
export function holdpointAt({ address, folder }: Site, ...args: string[]): string {
  const env = { ...process.env, HOLDPOINT_DATA: folder, DATABASE_URL: "", HOLDPOINT_URL: address };
  return execFileSync(process.execPath, command(...args), { encoding: "utf8", env }).trim();
}

/** What `npm run holdpoint` runs (package.json), for Node itself. */
export const command = (...args: string[]): string[] => ["--import", "./scripts/check-node.mjs", "scripts/holdpoint.ts", ...args];

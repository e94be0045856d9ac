import { execFileSync } from "node:child_process";

/** Runs the command line of the product beside the server under test, and returns what it printed. */
export function holdpoint(...args: string[]): string {
  const env = {
    ...process.env,
    HOLDPOINT_DATA: process.env.E2E_DATA,
    DATABASE_URL: "",
    HOLDPOINT_URL: `http://localhost:${process.env.E2E_PORT}`,
  };
  return execFileSync("npm", ["run", "-s", "holdpoint", "--", ...args], { encoding: "utf8", env }).trim();
}

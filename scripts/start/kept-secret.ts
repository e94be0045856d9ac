import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refused } from "./say.ts";

/** A secret of this installation, in a file of the data folder that only its owner reads; made where there is none. */
export function keptSecret(dataFolder: string, name: "secret" | "key" | "app.password"): string {
  const file = join(dataFolder, name);
  try {
    mkdirSync(dataFolder, { recursive: true });
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new Refused(`The data folder ${dataFolder} cannot be written. Set HOLDPOINT_DATA to a folder that can.`);
  }
}

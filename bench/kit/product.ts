import { execFileSync } from "node:child_process";
import { freePort } from "../../lib/db/local/ports.ts";
import { type Child, root, startNode } from "./child.ts";

export type Product = Child & { port: number };

/** What a server process of the product is started with. The folder holds the secret that several processes share. */
export type Installation = { folder: string; databaseUrl: string };

/** Starts the product as people do, in production mode, on the port given or a free one. */
export async function startProduct({ folder, databaseUrl }: Installation, port?: number): Promise<Product> {
  const chosen = port ?? (await freePort());
  // BENCH_NODE_FLAGS="--cpu-prof --cpu-prof-dir=…" shows where the time goes.
  const flags = process.env.BENCH_NODE_FLAGS?.split(" ") ?? [];
  // One person stands for a thousand viewers here.
  const env = { HOLDPOINT_DATA: folder, DATABASE_URL: databaseUrl, PORT: String(chosen), HOLDPOINT_STREAMS_PER_PERSON: "5000" };
  const child = await startNode([...flags, "--import", "./scripts/check-node.mjs", "scripts/start.ts"], env, /Holdpoint is at/);
  return { ...child, port: chosen };
}

/** Runs one command of the command line against the installation; answers what it printed. */
export function holdpoint({ folder, databaseUrl }: Installation, args: string[], port = 3000): string {
  const env = { ...process.env, HOLDPOINT_DATA: folder, DATABASE_URL: databaseUrl, PORT: String(port) };
  return execFileSync(process.execPath, ["scripts/holdpoint.ts", ...args], { cwd: root, env, encoding: "utf8" }).trim();
}

/** A token that may do everything; on an empty database it also makes the first admin and the workspace. */
export const createToken = (installation: Installation): string => holdpoint(installation, ["token", "create", "--name", "bench"]);

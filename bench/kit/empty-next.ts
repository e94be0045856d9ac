import { spawnSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../../lib/db/local/ports.ts";
import { type Child, root, startNode } from "./child.ts";
import { openConnection, requestText } from "./connection.ts";
import { percentile, sorted } from "./statistics.ts";

/** Built beside the other local data, where no tool that reads the sources looks. */
const folder = join(root, ".data/bench/empty-next");
const next = join(root, "node_modules/next/dist/bin/next");

export type EmptyNext = Child & { port: number };

/** An application of one empty route handler, built once: the price of Next before anything is done. */
export async function startEmptyNext(): Promise<EmptyNext> {
  if (!existsSync(join(folder, ".next/BUILD_ID"))) {
    cpSync(join(root, "bench/empty-next"), folder, { recursive: true });
    const built = spawnSync(process.execPath, [next, "build", folder], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production" },
      encoding: "utf8",
    });
    if (built.status !== 0) throw new Error(`the empty application was not built:\n${built.stdout}${built.stderr}`);
  }
  const port = await freePort();
  const child = await startNode([next, "start", folder, "-p", String(port), "-H", "127.0.0.1"], { NODE_ENV: "production" }, /Ready in/);
  return { ...child, port };
}

/** The time an empty request takes, in milliseconds, evenly spaced as the ticks are. */
export async function emptyLatency({ port }: EmptyNext, requests: number, everyMs: number): Promise<number> {
  const connection = await openConnection(port);
  const times: number[] = [];
  for (let turn = 0; turn < requests; turn++) {
    const at = performance.now();
    const { status } = await connection.ask(requestText("POST", "/api/empty"));
    if (status !== 204) throw new Error(`the empty handler answered ${status}`);
    times.push(performance.now() - at);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  connection.close();
  return percentile(sorted(times), 0.5);
}

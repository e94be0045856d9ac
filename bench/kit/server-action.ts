import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { root } from "./child.ts";
import { requestText } from "./connection.ts";
import type { BenchPlan } from "./plan.ts";

const manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string().optional() })) });
let known: string | undefined;

/** The name this build gave to the action behind every click in a plan. */
function sendCommandsId(): string {
  if (known) return known;
  const { node } = manifest.parse(JSON.parse(readFileSync(join(root, ".next/server/server-reference-manifest.json"), "utf8")));
  known = Object.entries(node).find(([, { exportedName }]) => exportedName === "sendCommands")?.[0];
  if (!known) throw new Error("the build has no action sendCommands");
  return known;
}

export type BenchCommand = { id: string; verb: string; input: unknown; seen: number };

/** The request a browser sends for these commands. */
export function actionRequest({ id, slug, port }: BenchPlan, cookie: string, commands: BenchCommand[]): string {
  const host = `127.0.0.1:${port}`;
  const headers = {
    host,
    origin: `http://${host}`,
    cookie,
    accept: "text/x-component",
    "content-type": "text/plain;charset=UTF-8",
    "next-action": sendCommandsId(),
  };
  return requestText("POST", `/plans/${slug}`, headers, JSON.stringify([{ planId: id, commands }]));
}

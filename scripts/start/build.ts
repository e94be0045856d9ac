import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Refused, step } from "./say.ts";

const sources = ["app", "components", "lib", "public", "proxy.ts", "next.config.js", "package-lock.json", "prisma/schema.prisma"];

/** Builds the pages where there is no build yet, or one older than the sources. */
export async function buildIfNeeded(): Promise<void> {
  const stamp = join(".next", "BUILD_ID");
  if (existsSync(stamp) && newest(sources) <= statSync(stamp).mtimeMs) return;
  await step("Build", () => run(join("node_modules", "next", "dist", "bin", "next"), "build"));
}

function newest(paths: string[]): number {
  return Math.max(
    0,
    ...paths.filter(existsSync).map((path) => {
      const stat = statSync(path);
      return stat.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : stat.mtimeMs;
    }),
  );
}

/** Runs a script in the Node that runs this: another may come first on the path. */
async function run(script: string, ...args: string[]): Promise<void> {
  const output: Buffer[] = [];
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  child.stdout.on("data", (part: Buffer) => output.push(part));
  child.stderr.on("data", (part: Buffer) => output.push(part));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Refused(`The build failed:\n${Buffer.concat(output).toString().slice(-3000)}`);
}

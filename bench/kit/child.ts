import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { atExit } from "./clean-up.ts";

/** The checkout that is measured. */
export const root = join(import.meta.dirname, "../..");

export type Child = { process: ChildProcess; pid: number; output: () => string; stop: () => Promise<void>; kill: () => Promise<void> };

/** Starts Node in the checkout and waits until it prints `upWhen`. Throws with what it printed where it ends before. */
export async function startNode(args: string[], env: Record<string, string>, upWhen: RegExp, timeoutMs = 300_000): Promise<Child> {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const forget = atExit(() => child.kill("SIGKILL"));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve(forget())));
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${args.join(" ")} ${why}:\n${output.slice(-3000)}`));
    const timer = setTimeout(() => fail("did not come up"), timeoutMs);
    const hear = (part: Buffer) => {
      output = (output + part.toString()).slice(-100_000);
      if (upWhen.test(output)) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => fail("ended"));
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return { process: child, pid: child.pid ?? 0, output: () => output, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

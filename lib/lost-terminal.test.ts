import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";

test("a program whose terminal is gone goes on, whatever it says there", async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, "testing/lost-terminal-process.ts")], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said: unknown[] = [];
  child.on("message", (word) => said.push(word));
  await once(child, "message");
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.send("talk");
  const [code] = await once(child, "exit");
  expect([said, code]).toEqual([["ready", "still here"], 0]);
});

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { freePort } from "../../lib/db/local/ports.ts";
import { admin, type Member } from "./people.ts";
import { Site } from "./site.ts";

/** A product of its own, on the build that the other journeys use. A journey may move its clock, over the channel to the process it started. */
export class ClockedSite extends Site {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, address: string, folder: string) {
    super(address, folder);
    this.#child = child;
  }

  /** Starts it and waits until it answers. */
  static async start(): Promise<ClockedSite> {
    const folder = mkdtempSync(join(tmpdir(), "holdpoint-own-"));
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const env = { ...process.env, PORT: String(port), HOLDPOINT_DATA: folder, DATABASE_URL: "", HOLDPOINT_URL: address };
    const args = ["--import", "./scripts/check-node.mjs", "scripts/start.ts", "--built"];
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
    await new Promise<void>((resolve, reject) => {
      let said = "";
      const hear = (text: Buffer) => {
        said += text;
        if (said.includes("Holdpoint is at")) resolve();
      };
      child.stdout?.on("data", hear);
      child.stderr?.on("data", hear);
      child.once("exit", () => reject(new Error(`the product did not start: ${said}`)));
    });
    return new ClockedSite(child, address, folder);
  }

  /**
   * Moves its clock to an instant, in epoch ms; from there it goes on. First everything is answered that the pages have sent: they
   * show an act before it is on record, and what arrives after the clock was moved would be of the new time.
   */
  async moveClock(clock: number): Promise<void> {
    await Promise.all([...this.pages].map((page) => page.waitForFunction(nothingWaits, undefined, { timeout: 60_000 })));
    const answer = once(this.#child, "message");
    this.#child.send({ clock });
    await answer;
  }

  /** The admin of a workspace in it. */
  admin(browser: Browser): Promise<Member> {
    return admin(browser, this);
  }

  async stop(): Promise<void> {
    await this.leave();
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Whether no act of this page waits for an answer (lib/live-client/outbox.ts). */
function nothingWaits(): boolean {
  // A page that was not opened yet has no storage, and no acts.
  if (location.protocol === "about:") return true;
  return !Object.keys(localStorage).some((key) => key.startsWith("holdpoint.outbox."));
}

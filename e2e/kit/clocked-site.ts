import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { freePort } from "../../lib/db/local/ports.ts";
import { type Somebody, somebody } from "./people.ts";
import { visit } from "./visit.ts";

/** A product of its own whose clock the journey moves, over the channel to the process it started. */
export class ClockedSite {
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly address: string;

  private constructor(child: ChildProcess, folder: string, address: string) {
    this.#child = child;
    this.#folder = folder;
    this.address = address;
  }

  /** Starts it, on the build that the other journeys use, and waits until it answers. */
  static async start(): Promise<ClockedSite> {
    const folder = mkdtempSync(join(tmpdir(), "holdpoint-clock-"));
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const env = { ...process.env, PORT: String(port), HOLDPOINT_DATA: folder, DATABASE_URL: "", HOLDPOINT_URL: address };
    const args = ["--import", "./scripts/check-node.mjs", "scripts/start.ts"];
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
    return new ClockedSite(child, folder, address);
  }

  /** Moves its clock to an instant, in epoch ms; from there it goes on. */
  async moveClock(clock: number): Promise<void> {
    const answer = once(this.#child, "message");
    this.#child.send({ clock });
    await answer;
  }

  /** Its first admin. */
  async admin(browser: Browser): Promise<Somebody> {
    const person = await somebody(browser, { baseURL: this.address });
    const env = { ...process.env, HOLDPOINT_DATA: this.#folder, DATABASE_URL: "", HOLDPOINT_URL: this.address };
    await visit(person.page, execFileSync("npm", ["run", "-s", "holdpoint", "--", "sign-in-link"], { encoding: "utf8", env }).trim());
    await person.page.getByRole("button", { name: "Sign in" }).click();
    await person.page.waitForURL(/\/(welcome|plans)$/);
    return person;
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await gone;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

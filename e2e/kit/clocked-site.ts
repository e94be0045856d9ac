import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { freePort } from "../../lib/db/local/ports.ts";
import { admin, type Member } from "./people.ts";
import { Site } from "./site.ts";

declare global {
  interface Window {
    /** How far the clock of the newest heartbeat is ahead of the browser's, in ms; undefined where the page listens to no plan. */
    aheadHeard?: number | null;
  }
}

/** How much later than it was said a page may hear the time, in ms. */
const lateMs = 3000;
/** How long a busy machine may take. */
const patient = { timeout: 60_000 };

/** A product of its own, on the build that the other journeys use. A journey may move its clock, over the channel to the process it started. */
export class ClockedSite extends Site {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, address: string, folder: string) {
    super(address, folder);
    this.#child = child;
  }

  /** Starts it, with these variables besides, and waits until it answers. */
  static async start(variables: Readonly<Record<string, string>> = {}): Promise<ClockedSite> {
    const folder = mkdtempSync(join(tmpdir(), "holdpoint-own-"));
    const port = await freePort();
    const address = `http://${variables.HOST ?? "localhost"}:${port}`;
    const env = { ...process.env, PORT: String(port), HOLDPOINT_DATA: folder, DATABASE_URL: "", HOLDPOINT_URL: address, ...variables };
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

  override async meet(page: Page): Promise<void> {
    await super.meet(page);
    await page.addInitScript(() => {
      class Heard extends EventSource {
        constructor(address: string | URL, init?: EventSourceInit) {
          super(address, init);
          window.aheadHeard ??= null;
          this.addEventListener("beat", ({ data }) => {
            window.aheadHeard = JSON.parse(data).now - Date.now();
          });
        }
      }
      window.EventSource = Heard;
    });
  }

  /**
   * Moves its clock to an instant, in epoch ms; from there it goes on. What people did before is on record by then (the screen is ahead of
   * it, and would have done it at the new time), and open pages show the new time.
   */
  async moveClock(clock: number): Promise<void> {
    await this.#everywhere((page) => page.waitForFunction(nothingWaits, undefined, patient));
    const answer = once(this.#child, "message");
    const ahead = clock - Date.now();
    this.#child.send({ clock });
    await answer;
    const knows = ([ahead, late]: readonly [number, number]) =>
      window.aheadHeard === undefined || (window.aheadHeard !== null && Math.abs(window.aheadHeard - ahead) < late);
    await this.#everywhere((page) => page.waitForFunction(knows, [ahead, lateMs] as const, patient));
  }

  async #everywhere(wait: (page: Page) => Promise<unknown>): Promise<void> {
    await Promise.all([...this.pages].filter((page) => page.url().startsWith(this.address)).map(wait));
  }

  /** It as a journey finds it: its clock is the machine's, and no plan of an earlier journey waits for a time to come. */
  async anew(): Promise<this> {
    await this.ask("forgetTimers", {});
    await this.moveClock(Date.now());
    return this;
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
  return !Object.keys(localStorage).some((key) => key.startsWith("holdpoint.outbox."));
}

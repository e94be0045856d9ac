import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { runningIn } from "#lib/db/local/running.ts";
import type { Acts } from "./backstage.ts";

type Sent<Act extends keyof Acts> = Parameters<Acts[Act]>[0];
type Answer = { id: number; value?: unknown; error?: string };

/** A product that runs, and the way behind its pages: what is not the subject of a journey is done there (backstage.ts). */
export class Site {
  readonly address: string;
  readonly folder: string;
  #child: ChildProcess | undefined;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #asked = 0;
  /** The pages of whoever is signed in. */
  readonly pages = new Set<Page>();

  constructor(address: string, folder: string) {
    this.address = address;
    this.folder = folder;
  }

  /** Where its database is. */
  get databaseUrl(): string {
    const running = runningIn(this.folder);
    if (!running) throw new Error("The database of the journeys does not run.");
    return running.url;
  }

  /** Somebody has a page of their own here, and has not opened anything in it. */
  async meet(page: Page): Promise<void> {
    this.pages.add(page);
    page.once("close", () => this.pages.delete(page));
  }

  /** Has something done behind the pages. Throws what was said where it was not. */
  async ask<Act extends keyof Acts>(act: Act, sent: Sent<Act>): Promise<Awaited<ReturnType<Acts[Act]>>> {
    this.#child ??= this.#begin();
    const id = this.#asked++;
    const { value, error } = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#child?.send({ id, act, sent });
    });
    if (error !== undefined) throw new Error(error);
    return value as Awaited<ReturnType<Acts[Act]>>;
  }

  /** Ends what was begun behind the pages. */
  async leave(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.disconnect();
    await gone;
  }

  #begin(): ChildProcess {
    const secret = readFileSync(join(this.folder, "secret"), "utf8").trim();
    const env = { ...process.env, DATABASE_URL: this.databaseUrl, NEXTAUTH_SECRET: secret, HOLDPOINT_URL: this.address, NODE_OPTIONS: "" };
    const child = spawn(process.execPath, ["e2e/kit/backstage.ts"], { env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    child.on("message", (answer: Answer) => {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
    child.once("exit", () => {
      for (const [id, resolve] of this.#waiting) resolve({ id, error: "the helper behind the pages is gone" });
      this.#waiting.clear();
    });
    return child;
  }
}

let common: Site | undefined;

/** The site that all journeys share. */
export function theSite(): Site {
  common ??= new Site(`http://localhost:${process.env.E2E_PORT}`, process.env.E2E_DATA ?? "");
  return common;
}

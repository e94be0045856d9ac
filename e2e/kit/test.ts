import { type Browser, test as base } from "@playwright/test";
import { ClockedSite } from "./clocked-site.ts";
import { peerPort } from "./peer.ts";

/** Closes every page of everybody. */
export async function everybodyLeaves(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

/**
 * A journey whose people leave when it ends. All journeys share one browser: pages left open would go on listening to their
 * plans, slow down every journey after theirs, and stand among the pictures of a failure that is none of theirs.
 *
 * `clocked` is a product whose clock may be moved. The journeys of one worker share it, one after the other, and begin with `clocked.anew()`.
 */
export const test = base.extend<{ everybodyLeaves: undefined }, { clocked: ClockedSite }>({
  everybodyLeaves: [
    async ({ browser }, use) => {
      await use(undefined);
      await everybodyLeaves(browser);
    },
    { auto: true },
  ],
  clocked: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads off the pattern what a fixture needs.
    async ({}, use) => {
      const site = await ClockedSite.start({ HOLDPOINT_ALLOW_HOSTS: `127.0.0.1:${peerPort()}` });
      await use(site);
      await site.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

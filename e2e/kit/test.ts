import { type Browser, test as base } from "@playwright/test";

/** Closes every page of everybody. */
export async function everybodyLeaves(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

/**
 * A journey whose people leave when it ends. All journeys share one browser: pages left open would go on listening to their
 * plans, slow down every journey after theirs, and stand among the pictures of a failure that is none of theirs.
 */
export const test = base.extend<{ everybodyLeaves: undefined }>({
  everybodyLeaves: [
    async ({ browser }, use) => {
      await use(undefined);
      await everybodyLeaves(browser);
    },
    { auto: true },
  ],
});

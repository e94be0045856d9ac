import type { Page } from "@playwright/test";

/**
 * Opens a page and waits until it answers. What is done to a control before React has taken it over is lost, and a
 * journey is quicker than any person. (React marks what it has taken over by a property of this name.)
 */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("button, textarea, select, input:not([type=hidden])")].every((control) =>
      Object.keys(control).some((key) => key.startsWith("__reactProps")),
    ),
  );
}

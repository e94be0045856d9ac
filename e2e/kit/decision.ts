import { expect, type Page } from "@playwright/test";

/** The question whether to go back, as it stands on top of a page. */
export const question = (page: Page) => page.getByRole("alert").filter({ hasText: "ROLL BACK?" });

/** The page of the question, by the way that stands on top of every page; its ways on. */
export async function openDecision(page: Page) {
  await question(page).getByRole("link", { name: "Decide" }).click();
  const ways = page.getByRole("region", { name: "Ways on" });
  await expect(ways).toBeVisible();
  return ways;
}

/** Decides by `way` on the page of the question, and sees that it is decided. */
export async function decide(page: Page, way: RegExp, why: string) {
  const ways = page.getByRole("region", { name: "Ways on" });
  await ways.getByRole("radio", { name: way }).check();
  await ways.getByLabel("Why").fill(why);
  await ways.locator("button[type=submit]").click();
  await expect(page.getByRole("region", { name: "The answer" })).toContainText(why);
}

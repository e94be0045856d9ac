import { expect, type Page } from "@playwright/test";
import { importDocument } from "./people.ts";

/** A plan with one phase and two steps, started, with its war room open. Returns its slug. */
export async function smallRoom(page: Page, title: string): Promise<string> {
  const document = { name: "small.md", mimeType: "text/markdown", buffer: Buffer.from("# Small\n\n## Do\n\n- [ ] First\n- [ ] Second\n") };
  const slug = await importDocument(page, document, `${title} ${Date.now()}`);
  await page.getByRole("button", { name: /^Start/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: /Start/ }).click();
  await page.waitForURL(/\/room$/);
  await expect(page.getByRole("checkbox", { name: "First: Ready" })).toBeVisible();
  return slug;
}

import { expect, type Page } from "@playwright/test";
import { admin, colleague, importDocument, somebody } from "./kit/people.ts";
import { expectWholeRecord, planOfFile } from "./kit/plans.ts";
import { seed, seeds } from "./kit/seeds.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

test("real runbooks come in by the browser with every line kept", { tag: "@long" }, async ({ browser }) => {
  const documents = seeds();
  test.slow();
  const { page } = await admin(browser);
  for (const path of documents) {
    await visit(page, "/plans/import");
    await page.getByLabel("Runbook file").setInputFiles(path);
    await expect(page.getByText(/every one of \d+ lines kept/)).toBeVisible({ timeout: 30_000 });
    const slug = await importDocument(page, path);
    await expect(page.getByRole("button", { name: /^Start/ })).toBeVisible();
    expect(slug).not.toBe("");
  }
});

test("a real runbook runs with two people ticking and a third looking on", async ({ browser }) => {
  const document = seed("002");
  const lead = await admin(browser);
  const slug = await planOfFile(lead, document, { title: "Real" });
  const ana = await colleague(browser, lead, "Ana Novak");
  await visit(lead.page, `/plans/${slug}`);
  await lead.page.getByRole("button", { name: /^Share/ }).click();
  await lead.page.getByLabel("Who it is for").fill("Everyone");
  await lead.page.getByRole("button", { name: "Make a link" }).click();
  const guest = await somebody(browser);
  await visit(guest.page, (await lead.page.getByRole("status").locator("code").textContent()) ?? "");
  await lead.page.getByRole("button", { name: /^Start/ }).click();
  await lead.page.getByRole("alertdialog").getByRole("button", { name: /Start/ }).click();
  await lead.page.waitForURL(/\/room$/);
  await expect(guest.page.getByText(/^0 of \d+ steps/)).toBeVisible();
  await visit(ana.page, `/plans/${slug}/room`);
  const boxes = (page: Page) => page.getByRole("checkbox");
  const names: string[] = [];
  for (const [index, box] of (await boxes(ana.page).all()).entries()) {
    const name = (await box.getAttribute("aria-label")) ?? "";
    // The first row is the parent of the six below it.
    if (index >= 1 && index <= 6) names.push(name.replace(/: Ready$/, ""));
  }
  for (const [index, name] of names.entries()) {
    const [one, other] = index % 2 ? [lead, ana] : [ana, lead];
    await one.page.getByRole("checkbox", { name: `${name}: Ready`, exact: true }).click();
    await expect(other.page.getByRole("checkbox", { name: `${name}: Done`, exact: true })).toBeVisible();
  }
  await expect(boxes(lead.page).first()).toBeChecked();
  await expect(guest.page.getByText(/^6 of \d+ steps/)).toBeVisible();
  await expectWholeRecord(lead, slug);
});

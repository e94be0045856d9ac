import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { admin, somebody } from "./kit/people.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Parcel ledger move

**Time zone:** UTC

## Phase 1: Prepare

- [ ] Freeze merges (Owner: Priya, 5 min)
- [ ] Backup is fresh

## Phase 2: Move

- [ ] Tell the couriers by 14:00 at the latest
- [ ] Copy the tables

## Things we agreed on

- Inform the front office
- Two years of parcels
- Update the help pages
- Check the old exports

## Triggers for rollback

- Error rate > 5% for 10 minutes
- Couriers complain
`;

const made = (page: Page) => page.getByRole("region", { name: "What Holdpoint made of it" });
const bar = (page: Page) => page.getByRole("region", { name: "Lines to look at" });
const row = (page: Page, name: string) => made(page).getByRole("button", { name, exact: true });

/** Opens the runbook; a key may be pressed in the very moment that its lines are seen, as quick hands do. */
async function open(page: Page, { pressing }: { pressing?: string } = {}) {
  await visit(page, "/plans/import");
  await page.evaluate((key) => {
    const seen = new MutationObserver(() => {
      if (!key || !document.querySelector("[aria-label='Lines to look at']")) return;
      seen.disconnect();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, code: `Key${key.toUpperCase()}`, bubbles: true }));
    });
    seen.observe(document.body, { childList: true, subtree: true });
  }, pressing);
  await page.getByLabel("Runbook file").setInputFiles({ name: "parcel-move.md", mimeType: "text/markdown", buffer: Buffer.from(runbook) });
  await expect(page.getByText(/every one of \d+ lines kept/)).toBeVisible({ timeout: 30_000 });
}

/** What axe finds against WCAG 2.2 A and AA, as readable lines. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

test("one key leads through what is not sure; all lines alike are settled at once, and taken back at once", async ({ browser }) => {
  const { page, complaints } = await admin(browser);
  await open(page, { pressing: "d" });
  await expect(bar(page)).toContainText("4 lines to look at");
  await expect(bar(page)).toContainText("Tell the couriers by 14:00 at the latest");
  await expect(bar(page)).toContainText("stays in the words");
  await expect(page.locator("[data-line='12'].bg-hold-soft")).toBeVisible();
  await expect(made(page).locator("[data-row].bg-hold-soft")).toContainText("Tell the couriers");

  await page.keyboard.press("y");
  await expect(bar(page)).toContainText("3 lines to look at");
  await expect(bar(page)).toContainText("Inform the front office");
  await bar(page).getByLabel("All 3 lines like this one").check();
  await bar(page).getByRole("button", { name: "Something else…" }).click();
  await page.getByRole("menuitemradio", { name: /^Step/ }).click();
  await expect(row(page, "Step: Check the old exports")).toBeVisible();
  await expect(row(page, "Step: Update the help pages")).toBeVisible();
  await expect(bar(page)).toContainText("No line is open");
  await page.getByRole("button", { name: "4 corrections", exact: true }).click();
  await expect(page.getByRole("menuitem", { name: /Line 17 and 2 like it, you said: step/ })).toBeVisible();
  await page.keyboard.press("Escape");

  await bar(page).getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "Step: Check the old exports")).toBeHidden();
  await expect(bar(page)).toContainText("3 lines to look at");
  await expect(page.getByRole("button", { name: "1 correction", exact: true })).toBeVisible();

  await page.keyboard.press("d");
  await bar(page).getByLabel("All 3 lines like this one").check();
  await page.keyboard.press("y");
  await expect(bar(page)).toContainText("No line is open");
  await page.getByRole("button", { name: "Create plan" }).click();
  await page.waitForURL(/\/plans\/(?!import)[^/]+$/, { timeout: 30_000 });
  await expect(page.getByText("Copy the tables")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("what works in the room is told from what is kept as a note, on a desk and on a phone, in both themes", async ({ browser }) => {
  const { page, context, complaints, site } = await admin(browser);
  const phone = await somebody(browser, {
    baseURL: site.address,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    storageState: await context.storageState(),
  });
  for (const theme of ["light", "dark"]) {
    await context.addCookies([{ name: "theme", value: theme, url: site.address }]);
    await open(page);
    await page.keyboard.press("d");
    await page.keyboard.press("d");
    await expect(bar(page)).toContainText("Inform the front office");
    expect([theme, ...(await findings(page))]).toEqual([theme]);
    await page.screenshot({ path: `screenshots/import-doubt-${theme}.png` });
    await made(page)
      .getByRole("tab", { name: /Also found/ })
      .click();
    await expect(made(page).getByRole("list", { name: "Kept as a note" })).toContainText("Facts1");
    await expect(made(page).getByRole("list", { name: "Works in the room" })).toContainText("Rollback triggers2");
    expect([theme, "found", ...(await findings(page))]).toEqual([theme, "found"]);
    await page.screenshot({ path: `screenshots/import-works-${theme}.png` });

    await phone.context.addCookies([{ name: "theme", value: theme, url: site.address }]);
    await open(phone.page);
    await bar(phone.page)
      .getByRole("button", { name: /^Look at them/ })
      .tap();
    await expect(bar(phone.page)).toContainText("Tell the couriers by 14:00 at the latest");
    await bar(phone.page).scrollIntoViewIfNeeded();
    const right = await bar(phone.page)
      .getByRole("button", { name: /^Right as read/ })
      .boundingBox();
    expect(right?.height).toBeGreaterThanOrEqual(44);
    expect([theme, "phone", ...(await findings(phone.page))]).toEqual([theme, "phone"]);
    await phone.page.screenshot({ path: `screenshots/import-doubt-phone-${theme}.png` });
    await made(phone.page)
      .getByRole("tab", { name: /Also found/ })
      .tap();
    await phone.page.screenshot({ path: `screenshots/import-works-phone-${theme}.png` });
    const sideways = await phone.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(sideways).toBe(false);
  }
  expect([...complaints, ...phone.complaints]).toEqual([]);
});

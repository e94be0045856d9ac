import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { admin, somebody } from "./kit/people.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Parcel ledger move

Time zone: UTC

## Prepare

- [ ] Fresh backup of the database
- [ ] Smoke tests are ready
- [ ] Buy cake

## Work

### Stage 1: Tables

- [ ] Copy the database

### Stage 2: Application

- [ ] Release it

## Schedule of the day

### Phase 1: Tables (9:00 - 9:30)

- Copy

### Phase 2: Application (9:30 - 10:15)

- Release

## Team

- **Release Manager**: Runs the call
- **Database Administrator**: Copies the data
- **QA Lead**: Tests what users see

### Support Team

- **Customer Support**: Answers users
`;

const made = (page: Page) => page.getByRole("region", { name: "What Holdpoint made of it" });
const offers = (page: Page) => page.getByRole("region", { name: "What the runbook lacks" });
const planRow = (page: Page, words: string) => made(page).locator("[data-row]", { hasText: words }).first();

async function open(page: Page, text = runbook) {
  await visit(page, "/plans/import");
  await page.getByLabel("Runbook file").setInputFiles({ name: "parcel-move.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
  await expect(page.getByText(/every one of \d+ lines kept/)).toBeVisible({ timeout: 30_000 });
}

/** What axe finds against WCAG 2.2 A and AA, as readable lines. */
async function findings(page: Page, within = "body"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

test("what a runbook lacks is offered, taken one by one or all, taken back, and survives another upload", async ({ browser }) => {
  const { page, complaints } = await admin(browser);
  await open(page);
  await expect(offers(page)).toContainText("there is no go/no-go");
  await expect(planRow(page, "Fresh backup of the database")).not.toContainText("Database Administrator");

  const owners = offers(page).getByRole("listitem").filter({ hasText: "name no owner" }).first();
  await owners.getByRole("button", { name: "One by one" }).click();
  await owners.getByRole("button", { name: "Take QA Lead for Smoke tests are ready" }).click();
  await expect(planRow(page, "Smoke tests are ready")).toContainText("QA Lead");
  await expect(planRow(page, "Fresh backup of the database")).not.toContainText("Database Administrator");
  await owners.getByRole("button", { name: /^Take the \d+ that fit/ }).click();
  await expect(planRow(page, "Fresh backup of the database")).toContainText("Database Administrator");
  await expect(planRow(page, "Buy cake")).not.toContainText("Release Manager");
  await offers(page).getByRole("button", { name: "Take the guess" }).click();
  await expect(planRow(page, "Buy cake")).toContainText("Release Manager");
  await expect(offers(page)).not.toContainText("name no owner");

  await offers(page).getByRole("button", { name: "Take the gate" }).click();
  await expect(made(page).getByRole("button", { name: /^Gate: Go\/no-go before “Work”/ })).toBeVisible();
  await expect(offers(page)).toContainText("“Customer Support” is listed under “Support Team”");
  await offers(page).getByRole("button", { name: "Take it", exact: true }).click();
  await expect(offers(page)).not.toContainText("Customer Support");
  await offers(page).getByRole("button", { name: "Make all 2 one" }).click();
  await expect(offers(page)).toBeHidden();
  await expect(planRow(page, "Stage 1: Tables")).toContainText("09:00");
  await expect(made(page).getByRole("button", { name: /^Phase: Phase 1: Tables/ })).toBeHidden();

  await page.getByRole("region", { name: "Lines to look at" }).getByRole("button", { name: "Undo" }).click();
  await expect(offers(page)).toContainText("they may be one");
  await offers(page).getByRole("button", { name: "Make all 2 one" }).click();
  await expect(offers(page)).toBeHidden();

  await page.getByRole("button", { name: "Another document" }).click();
  await page.getByLabel("Runbook file").setInputFiles({ name: "parcel-move.md", mimeType: "text/markdown", buffer: Buffer.from(runbook) });
  await expect(planRow(page, "Smoke tests are ready")).toContainText("QA Lead");
  await expect(made(page).getByRole("button", { name: /^Gate: Go\/no-go before “Work”/ })).toBeVisible();

  await page.getByRole("button", { name: "Create plan" }).click();
  await page.waitForURL(/\/plans\/(?!import)[^/]+$/);
  await expect(page.getByText("Go/no-go before “Work”").first()).toBeVisible();

  expect(complaints).toEqual([]);
});

test("the offers on a desk and on a phone, in both themes", async ({ browser }) => {
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
    await offers(page).getByRole("button", { name: "One by one" }).last().click();
    expect([theme, ...(await findings(page))]).toEqual([theme]);
    await page.screenshot({ path: `screenshots/import-offers-${theme}.png` });
    await phone.context.addCookies([{ name: "theme", value: theme, url: site.address }]);
    await open(phone.page);
    const take = offers(phone.page).getByRole("button", { name: "Take the gate" });
    await take.scrollIntoViewIfNeeded();
    expect((await take.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await offers(phone.page).getByRole("button", { name: "What it asks" }).tap();
    expect([theme, "phone", ...(await findings(phone.page, "section[aria-label='What the runbook lacks']"))]).toEqual([theme, "phone"]);
    await phone.page.screenshot({ path: `screenshots/import-offers-phone-${theme}.png` });
    const sideways = await phone.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(sideways).toBe(false);
  }
  expect([...complaints, ...phone.complaints]).toEqual([]);
});

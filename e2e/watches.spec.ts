import { expect, type Page } from "@playwright/test";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { colleague } from "./kit/people.ts";
import { newPlan, planOfFile, startAndEnter } from "./kit/plans.ts";
import { seed } from "./kit/seeds.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const minute = 60_000;

const runbook = `# Watched move

**Time zone:** UTC

## Deploy

- [ ] Switch the traffic

## First hour (1 hour)

- [ ] Watch the disk now and then

**Every 5 minutes:**

- [ ] Error rate (%)
- [ ] Queue length

**Every 15 minutes:**

- [ ] Tickets of customers
`;

let site: ClockedSite;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
});

const due = (page: Page) => page.locator("[data-due]:visible");
const table = (page: Page) => page.getByRole("region", { name: "Checks to repeat" });

async function showPhase(page: Page, title: RegExp): Promise<void> {
  await page.getByRole("button", { name: /Phase \d+ of \d+/ }).click();
  await page.getByRole("menuitem", { name: title }).click();
}

test("what is asked every five minutes is due, read, late and missed on every screen, and never green by silence", async ({ browser }) => {
  test.setTimeout(180_000);
  // On a whole minute, so that every time below is one.
  const t0 = Math.ceil(Date.now() / (60 * minute)) * 60 * minute;
  const at = (minutes: number, seconds = 20) => site.moveClock(t0 + minutes * minute + seconds * 1000);
  await at(0);
  const lead = await site.admin(browser);
  const { page } = lead;

  await test.step("the preview says what is repeated, how often and how many times", async () => {
    await visit(page, "/plans/import");
    const file = { name: "watched.md", mimeType: "text/markdown", buffer: Buffer.from(runbook) };
    await page.getByLabel("Runbook file").setInputFiles(file);
    await expect(page.getByText("every 5 minutes for 1 hour, 12 times")).toHaveCount(2);
    await expect(page.getByText("every 15 minutes for 1 hour, 4 times")).toBeVisible();
  });
  const slug = await newPlan(lead, runbook);
  const ana = await colleague(browser, lead, "Ana Novak");

  await test.step("the plan page says it too, and changes it", async () => {
    await visit(page, `/plans/${slug}`);
    await expect(page.getByRole("list", { name: "Checks to repeat" }).getByRole("listitem")).toHaveCount(3);
    await page.getByRole("button", { name: "Edit “Queue length”" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Check to repeat" });
    await dialog.getByLabel("Late after, in minutes").fill("soon");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByText(/in a whole number/)).toBeVisible();
    await expect(dialog.getByLabel("Late after, in minutes")).toHaveValue("soon");
    await dialog.getByLabel("Late after, in minutes").fill("3");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
  });

  await startAndEnter(lead, slug);
  await visit(ana.page, `/plans/${slug}/room`);
  await showPhase(page, /First hour/);
  await showPhase(ana.page, /First hour/);
  await expect(table(page)).toContainText("0 of 28 times looked at");
  await expect(due(page)).toHaveCount(0);
  // Not begun yet: its times are those of the plan.
  await expect(table(page).getByText(/^planned, 12 times · until /)).toBeVisible();
  await expect(
    table(page)
      .getByRole("region", { name: "Every 5 minutes" })
      .getByRole("row", { name: /Error rate/ }),
  ).toBeVisible();

  await test.step("it begins by hand or with the first step of its phase", async () => {
    await at(0, 1);
    await page.getByRole("button", { name: "Begin the watch now" }).click();
    await expect(table(page).getByRole("columnheader", { name: "5" }).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Begin the watch now" })).toBeHidden();
  });

  await test.step("when its time has come, everybody is told, and one reads both", async () => {
    await at(5);
    await expect(page.getByText("2 checks due")).toBeVisible();
    await expect(due(ana.page)).toHaveCount(1);
    await ana.page.keyboard.press("w");
    await expect(due(ana.page).getByRole("textbox").first()).toBeFocused();
    await ana.page.keyboard.type("0.05");
    await due(ana.page).getByRole("button", { name: "Both fine" }).click();
    await expect(due(page)).toHaveCount(0);
    await expect(table(page).getByText("0.05")).toBeVisible();
    await expect(page.getByText(/looked at .*Error rate \(0\.05 %\), Queue length.*all fine/)).toBeVisible();
  });

  await test.step("what is not fine takes words", async () => {
    await at(10);
    await due(page).getByRole("textbox").first().fill("3.1");
    await due(page).getByRole("button", { name: "Not fine: Error rate…" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Not fine: Error rate" });
    await dialog.getByRole("button", { name: "Record it" }).click();
    await dialog.getByRole("textbox").fill("Since the switch");
    await dialog.getByRole("button", { name: "Record it" }).click();
    await expect(table(ana.page).getByText("Since the switch")).toBeVisible();
    await expect(due(page).getByRole("listitem")).toHaveCount(1);
  });

  await test.step("late is late, missed stays missed, and says why", async () => {
    await at(13, 30);
    await expect(page.getByText("1 check late")).toBeVisible();
    await at(15);
    await expect(table(page).getByText("1 missed")).toBeVisible();
    await table(page).getByRole("button", { name: "say why" }).click();
    await page.getByRole("alertdialog").getByRole("textbox").fill("In the call with the provider");
    await page.getByRole("alertdialog").getByRole("button", { name: "Record it" }).click();
    await expect(table(ana.page).getByText("In the call with the provider")).toBeVisible();
    await expect(table(ana.page).getByText("1 missed")).toBeVisible();
  });

  await test.step("on hold nothing is due, and after it the rhythm goes on", async () => {
    await page.getByRole("button", { name: "Hold…" }).click();
    await page.getByRole("alertdialog").getByRole("textbox").fill("Looking into it");
    await page.getByRole("alertdialog").getByRole("button", { name: /Hold/ }).click();
    await expect(table(page).getByText("paused with the deployment; it goes on where it was").first()).toBeVisible();
    await at(45);
    await expect(due(page)).toHaveCount(0);
    await page
      .getByRole("button", { name: /^Resume/ })
      .first()
      .click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /Resume/ })
      .click();
    await expect(due(page)).not.toHaveCount(0);
  });

  await test.step("left alone to its end, it is no success", async () => {
    await at(120);
    await expect(table(page).getByText("2 of 28 times looked at")).toBeHidden();
    await expect(table(page)).toContainText(/3 of 28 times looked at/);
    await expect(table(page)).toContainText(/25 missed/);
  });
  expect([...lead.complaints, ...ana.complaints]).toEqual([]);
});

test("a real runbook's first hour: four checks twelve times and three checks four times, filled and missed", { tag: "@long" }, async ({
  browser,
}) => {
  const document = seed("001");
  test.setTimeout(180_000);
  const t0 = Math.ceil(Date.now() / (60 * minute)) * 60 * minute;
  await site.moveClock(t0);
  const lead = await site.admin(browser);
  const { page } = lead;
  await startAndEnter(lead, await planOfFile(lead, document, { title: "Real watch" }));
  await showPhase(page, /Post-Deployment/);
  await expect(table(page)).toContainText("0 of 60 times looked at");
  await page.getByRole("button", { name: "Begin the watch now" }).click();
  await expect(page.getByRole("button", { name: "Begin the watch now" })).toBeHidden();
  for (const [at, all] of [
    [5, "All four fine"],
    [10, "All four fine"],
  ] as const) {
    // The watch began some seconds after T0, on a busy machine more.
    await site.moveClock(t0 + at * minute + 55_000);
    await due(page).getByRole("button", { name: all }).click();
    await expect(due(page)).toHaveCount(0);
  }
  await site.moveClock(t0 + 15 * minute + 55_000);
  await expect(due(page)).toHaveCount(2);
  await due(page).getByRole("button", { name: "All three fine" }).click();
  await due(page).getByRole("button", { name: "All four fine" }).click();
  await expect(table(page)).toContainText("15 of 60 times looked at");
  await site.moveClock(t0 + 90 * minute);
  await expect(table(page)).toContainText("45 missed");
});

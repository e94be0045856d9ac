import { expect, type Page } from "@playwright/test";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { colleague } from "./kit/people.ts";
import { newPlan, planOfFile, startAndEnter } from "./kit/plans.ts";
import { seed } from "./kit/seeds.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const day = 24 * 3_600_000;

const runbook = `# Parcel move

**Time zone:** UTC

## Deploy

- [ ] Switch the traffic

## Afterwards

### 24-hour success criteria

- [ ] Error rate below 0.10 %
- [ ] No ticket about parcels

### 1-week success criteria

- [ ] Logins at least 95 % of before
`;

let site: ClockedSite;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
});

const care = (page: Page) => page.getByRole("region", { name: "After-care", exact: true });
const row = (page: Page, title: string) => care(page).getByRole("listitem").filter({ hasText: title });
const dialog = (page: Page) => page.getByRole("alertdialog");

async function answer(page: Page, title: string, verdict: string, said: { shows?: string; words?: string } = {}): Promise<void> {
  await care(page)
    .getByRole("button", { name: `Answer “${title}”…` })
    .click();
  if (said.shows) await dialog(page).getByRole("textbox").first().fill(said.shows);
  await dialog(page).getByText(verdict, { exact: true }).click();
  if (said.words) await dialog(page).getByRole("textbox").last().fill(said.words);
  await dialog(page).getByRole("button", { name: "Record it" }).click();
  await expect(dialog(page)).toBeHidden();
}

async function complete(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Complete…" }).first().click();
  await expect(dialog(page)).toContainText("Its after-care begins");
  await dialog(page)
    .getByRole("button", { name: /^Complete/ })
    .click();
}

test("a plan is cared for after its work: checks come due, are read and answered, and only then it is closed", async ({ browser }) => {
  test.setTimeout(180_000);
  const t0 = Date.parse("2031-03-03T10:00:20.000Z");
  const lead = await site.admin(browser);
  const { page } = lead;
  const ana = await colleague(browser, lead, "Ana Novak");
  await site.moveClock(t0);
  const document = { name: "parcels.md", mimeType: "text/markdown", buffer: Buffer.from(runbook) };

  await test.step("the preview says what is asked, when, and against what", async () => {
    await visit(page, "/plans/import");
    await page.getByLabel("Runbook file").setInputFiles(document);
    await expect(page.getByText("after-care · 24 h after the deployment · target below 0.10 %")).toBeVisible();
    await expect(page.getByText(/after-care · 1 week after the deployment/)).toBeVisible();
  });
  const slug = await newPlan(lead, runbook);

  await test.step("the plan page adds a follow-up", async () => {
    await visit(page, `/plans/${slug}`);
    await expect(care(page).getByRole("listitem")).toHaveCount(3);
    await page.getByRole("button", { name: "Add a check or a follow-up" }).click();
    await dialog(page).getByLabel("What is asked").fill("Drop the old columns");
    await dialog(page).getByLabel("Kind").selectOption("action");
    await dialog(page).getByLabel("After the deployment").fill("soon");
    await dialog(page).getByRole("button", { name: "Add" }).click();
    await expect(dialog(page).getByText(/whole number/)).toBeVisible();
    await expect(dialog(page).getByLabel("What is to be done")).toHaveValue("Drop the old columns");
    await dialog(page).getByLabel("After the deployment").fill("30");
    await dialog(page).getByRole("button", { name: "Add" }).click();
    await expect(row(page, "Drop the old columns")).toContainText("follow-up");
  });

  await startAndEnter(lead, slug);
  await visit(ana.page, `/plans/${slug}/room`);
  await test.step("with its work done the plan is not over: everything has a date from then on", async () => {
    await page.getByRole("checkbox", { name: "Switch the traffic: Ready" }).click();
    await complete(page);
    await expect(page.getByText("The work is done since Mon 3 Mar 2031")).toBeVisible();
    await expect(ana.page.getByText("The work is done since Mon 3 Mar 2031")).toBeVisible();
    await expect(care(page).getByRole("heading", { name: /24 h.*Tue 4 Mar 2031, 10:00/ })).toBeVisible();
    await expect(page.getByRole("button", { name: "Close the plan…" })).toHaveAttribute("aria-disabled", "true");
  });

  await test.step("what has come due is said, and after another day it is overdue", async () => {
    await expect(row(page, "Error rate")).toContainText("Not measured yet");
    await site.moveClock(t0 + day + 60_000);
    await expect(row(page, "Error rate")).toContainText("Due");
    await site.moveClock(t0 + 2 * day + 60_000);
    await expect(row(page, "No ticket about parcels")).toContainText("Overdue");
  });

  await test.step("a reading is no verdict; a missed target says what follows", async () => {
    await answer(ana.page, "Error rate", "No verdict yet", { shows: "0.05 % so far" });
    await expect(row(page, "Error rate")).toContainText("0.05 % so far");
    await expect(row(page, "Error rate")).toContainText("Overdue");
    await answer(ana.page, "Error rate", "Met", { shows: "0.06 %" });
    await expect(row(page, "Error rate")).toContainText("Met");
    await care(page).getByRole("button", { name: "Answer “No ticket about parcels”…" }).click();
    await dialog(page).getByText("Missed", { exact: true }).click();
    await dialog(page).getByRole("button", { name: "Record it" }).click();
    await expect(dialog(page).getByText("Say what follows from the missed target, in a few words.")).toBeVisible();
    await dialog(page).getByRole("textbox").last().fill("The help page is rewritten");
    await dialog(page).getByRole("button", { name: "Record it" }).click();
    await expect(row(ana.page, "No ticket about parcels")).toContainText("The help page is rewritten");
  });

  await test.step("it is closed when the last one has its verdict", async () => {
    await site.moveClock(t0 + 8 * day);
    await answer(page, "Logins", "Met", { shows: "97 %" });
    await expect(page.getByRole("heading", { name: "Keeps the plan open" })).toBeVisible();
    await answer(page, "Drop the old columns", "Not done", { words: "They are still read" });
    await page.getByRole("button", { name: "Close the plan…" }).click();
    await dialog(page).getByRole("textbox").fill("All is said");
    await dialog(page).getByRole("button", { name: "Close the plan" }).click();
    await expect(page.getByText("Completed Tue 11 Mar 2031", { exact: false }).first()).toBeVisible();
    await expect(ana.page.getByText(/closed the plan: 2 met, 1 missed, 1 not measured: All is said/)).toBeVisible();
  });
});

test("the criteria of a real runbook after a day, a week and a month end in verdicts", { tag: "@long" }, async ({ browser }) => {
  const document = seed("003");
  test.setTimeout(240_000);
  const t0 = Date.parse("2032-05-03T09:00:20.000Z");
  await site.moveClock(t0);
  const lead = await site.admin(browser);
  const { page } = lead;
  await startAndEnter(lead, await planOfFile(lead, document, { title: "Guide" }));
  await page.getByRole("button", { name: "Complete…" }).first().click();
  await dialog(page).getByRole("button", { name: "Complete all the same" }).click();
  await expect(care(page)).toContainText("17 of 17 open");
  for (const title of [/24 h.*Tue 4 May 2032/, /1 week.*Mon 10 May 2032/, /1 month.*Wed 2 Jun 2032/])
    await expect(care(page).getByRole("heading", { name: title })).toBeVisible();
  const open = care(page).getByRole("button", { name: /^Answer “/ });
  for (const [after, left] of [
    [1, 11],
    [7, 6],
    [14, 5],
    [30, 0],
  ] as const) {
    await site.moveClock(t0 + after * day + 60_000);
    await expect(care(page).getByText("Due", { exact: true }).first()).toBeVisible();
    while ((await open.count()) > left) {
      const before = await open.count();
      await open.first().click();
      await dialog(page).getByText("Met", { exact: true }).click();
      await dialog(page).getByRole("button", { name: "Record it" }).click();
      await expect(open).toHaveCount(before - 1);
    }
  }
  await expect(care(page)).toContainText("all answered");
  await page.getByRole("button", { name: "Close the plan…" }).click();
  await dialog(page).getByRole("button", { name: "Close the plan" }).click();
  await expect(page.getByText(/closed the plan: 17 met/)).toBeVisible();
});

import { expect, type Page } from "@playwright/test";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { decide, openDecision } from "./kit/decision.ts";
import { measured, wholeMinute } from "./kit/measured.ts";
import { colleague } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Letters move

## Deploy

- [ ] Switch the traffic

## Rollback

- [ ] Switch back
`;

let site: ClockedSite;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
});

async function pushToken(page: Page): Promise<string> {
  await visit(page, "/settings/tokens");
  await page.getByLabel("What it is for").fill("CI");
  await page.getByLabel("metrics:push").check();
  await page.getByRole("button", { name: "Create token" }).click();
  return (await page.locator("code", { hasText: /^hpt_/ }).textContent()) ?? "";
}

test("an error rate that is pushed stays above 5 % for 5 minutes: pending with its clock, then a breach and the decision on every screen, until the plan is rolled back", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const start = wholeMinute();
  await site.moveClock(start);
  const lead = await site.admin(browser);
  const member = await colleague(browser, lead, "Nora Lind");
  const token = await pushToken(lead.page);
  const slug = await newPlan(lead, runbook);
  await visit(lead.page, `/plans/${slug}`);
  const { clock, push: pushAll } = await measured(site, lead, slug, start, token);
  const push = (value: number) => pushAll({ metric: "error rate", value });
  const { page } = lead;
  const metrics = (of: Page) => of.getByRole("region", { name: "Metrics", exact: true });

  await test.step("the metric and its threshold are written down; what was never measured says so", async () => {
    await page.getByRole("button", { name: "Add a metric" }).click();
    const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
    await dialog.getByLabel("What is measured").fill("Error rate");
    await dialog.getByLabel("Unit").fill("%");
    await dialog.getByLabel("Baseline").fill("0.04");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(metrics(page)).toContainText("Never measured");
    await page.getByRole("button", { name: "More about “Error rate”" }).click();
    await page.getByRole("menuitem", { name: "Add a threshold…" }).click();
    await dialog.getByLabel("Limit, in %").fill("5");
    await dialog.getByLabel("A breach asks whether to roll back").check();
    await dialog.getByLabel("Decided within, in minutes").fill("5");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(metrics(page)).toContainText("above 5 % for 5 min");
    await push(0.05);
    await expect(metrics(page)).toContainText("0.05");
    await expect(metrics(page)).toContainText("Clear");
  });

  await test.step("what it is now becomes its baseline by one press, with who took it", async () => {
    await page.getByRole("button", { name: "Take the baseline…" }).click();
    const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
    await expect(dialog.getByRole("listitem")).toContainText("0.04 % → 0.05 % of 1 sample (+25 %)");
    await dialog.getByRole("button", { name: "Take it for 1 metric" }).click();
    await expect(metrics(page)).toContainText(/baseline 0\.05 %, taken \d\d:\d\d by Ada Admin/);
  });

  await startAndEnter(lead, slug);
  await visit(member.page, `/plans/${slug}/room`);

  await test.step("it rises, and is pending with its clock on both screens", async () => {
    await clock(1);
    await push(5.6);
    for (const each of [page, member.page]) await expect(metrics(each)).toContainText(/Pending/);
    await expect(metrics(page)).toContainText(/breached in [45]:\d\d/);
    await expect(page.getByRole("alert").filter({ hasText: "ROLL BACK?" })).toHaveCount(0);
    for (const minutes of [3, 5]) {
      await clock(minutes);
      await push(5.8);
    }
    await expect(page.getByText("Breached", { exact: true })).toHaveCount(0);
  });

  await test.step("after 5 minutes it is a breach, and the question is on both screens", async () => {
    // It counts from the first sample above, which came some seconds after its minute.
    await clock(6.5);
    await push(5.9);
    for (const each of [page, member.page]) {
      await expect(each.getByRole("alert").filter({ hasText: "ROLL BACK?" })).toContainText("Error rate above 5 % for 5 min");
      await expect(each.getByRole("status").filter({ hasText: "it was 5.9 %" })).toBeVisible();
    }
    await member.page.getByRole("button", { name: /^I have it/ }).click();
    await expect(page.getByText("Nora Lind has it").first()).toBeVisible();
  });

  await test.step("what says nothing more is no data, not fine", async () => {
    await clock(13);
    await expect(metrics(page)).toContainText("No data", { timeout: 20_000 });
    await expect(metrics(page)).toContainText(/silent for \d+ min/);
  });

  await test.step("the lead rolls back, and the plan ends rolled back", async () => {
    await openDecision(page);
    await decide(page, /^Roll back all/, "Six in a hundred fail");
    await member.page.getByRole("checkbox", { name: /^Switch back/ }).click();
    await page.getByRole("button", { name: "It is rolled back…" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "It is rolled back" }).click();
    for (const each of [page, member.page]) await expect(each.getByText(/Rolled back/).first()).toBeVisible();
  });
  expect([...lead.complaints, ...member.complaints]).toEqual([]);
});

import { expect } from "@playwright/test";
import { admin, colleague } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Move the desk

**Time zone:** UTC

## Before

- [ ] T-2 working days: Order the van

## Move

- [ ] T+0: Carry it over
`;

// T0 is a Thursday.
const t0 = "2031-03-06T10:00:00.000Z";

test("a day off of the workspace moves what has not started; a plan that runs takes it over by hand, with everybody looking", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const lead = await admin(browser);
  const { page } = lead;
  const member = await colleague(browser, lead, "Petra Fuchs");
  const waiting = await newPlan(lead, runbook, { title: "Still to come", t0 });
  const running = await newPlan(lead, runbook, { title: "Under way", t0 });
  await visit(page, `/plans/${running}`);
  await expect(page.getByText("Tue 4 Mar 2031").first()).toBeVisible();
  await startAndEnter(lead, running);
  await visit(page, "/settings/working-days");

  await test.step("the workspace gets a day off, and says how early new plans tell people", async () => {
    await page.getByRole("button", { name: "Add a day" }).click();
    await page.getByLabel("Day", { exact: true }).fill("2031-03-05");
    await page.getByLabel("What it is called").fill("Ash Wednesday");
    await page.getByRole("alertdialog").getByRole("button", { name: "Add" }).click();
    await expect(page.getByRole("list", { name: "Days off" })).toContainText("Ash Wednesday");
    await page.getByLabel("Minutes before").fill("0");
    await page.getByLabel("Minutes before").press("Enter");
    await expect(page.getByText("Write a whole number of minutes from 1 to 1440")).toBeVisible();
    await page.getByLabel("Minutes before").fill("15");
    await page.getByLabel("Minutes before").press("Enter");
    await expect(page.getByText("Saved.")).toBeVisible();
  });

  await test.step("a plan that has not started goes along at once", async () => {
    await visit(page, `/plans/${waiting}`);
    await expect(page.getByText("Working days Mon–Fri, 1 day off")).toBeVisible();
    await expect(page.getByText("moved over Ash Wednesday: Mon 3 Mar 2031").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Take them over" })).toHaveCount(0);
  });

  await test.step("one that runs keeps its days until somebody takes the new ones over, and everybody sees it", async () => {
    await visit(member.page, `/plans/${running}`);
    await visit(page, `/plans/${running}`);
    await expect(page.getByText("the workspace has others now: Mon–Fri, 1 day off")).toBeVisible();
    await page.getByRole("button", { name: "Take them over" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Working days Mon–Fri, 1 day off")).toBeVisible();
    await expect(member.page.getByText("Working days Mon–Fri, 1 day off")).toBeVisible();
    await expect(page.getByRole("button", { name: "Take them over" })).toHaveCount(0);
  });

  await test.step("a new plan begins with the lead time of the workspace", async () => {
    const fresh = await newPlan(lead, runbook, { title: "New", t0 });
    await visit(page, `/plans/${fresh}`);
    await page.getByRole("button", { name: /Thu 6 Mar 2031/ }).click();
    await expect(page.getByLabel("Remind people, minutes before")).toHaveValue("15");
  });
});

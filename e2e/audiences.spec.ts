import { expect } from "@playwright/test";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { colleague } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const minute = 60_000;

const runbook = `# Promised move

**Time zone:** UTC

## Deploy

- [ ] Stop writes
- [ ] Copy the data

## Communication audiences

### Internal stakeholders

- **Support Team**: what users see

### External stakeholders

- **Customers**: when statements are back

## Communication timeline

### T-0: Deployment day

**Audience**: Internal team
**Channel**: Slack (#live)
**Purpose**: Real-time updates

**Update Frequency**: Every 15 minutes or at major milestones

**Message Template:**

\`\`\`
DEPLOYMENT STARTED
Done: [X of Y steps complete]
Errors: 0
\`\`\`
`;

let site: ClockedSite;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
});

test("an audience that is promised a word every 15 minutes is seen by everybody when it waits, and hears from us in true words", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const t0 = Math.ceil(Date.now() / (60 * minute)) * 60 * minute;
  const at = (minutes: number, seconds = 20) => site.moveClock(t0 + minutes * minute + seconds * 1000);
  await at(0);
  const lead = await site.admin(browser);
  const { page, complaints } = lead;
  await colleague(browser, lead, "Lena Fuchs");
  const slug = await newPlan(lead, runbook);
  const audiences = page.getByRole("region", { name: "Audiences" });

  await test.step("the document's audiences are there, with the rhythm it promises; they are edited", async () => {
    await visit(page, `/plans/${slug}/messages`);
    await expect(audiences.getByRole("listitem")).toHaveCount(3);
    await expect(audiences.getByRole("listitem").filter({ hasText: "Internal team" })).toContainText("1 message · every 15 min");
    await page.getByRole("button", { name: "Edit Customers" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Audience" });
    await dialog.getByLabel("Minutes between updates").fill("soon");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toContainText("a whole number from 1 to 10,080");
    await dialog.getByLabel("Minutes between updates").fill("30");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(audiences.getByRole("listitem").filter({ hasText: "Customers" })).toContainText("every 30 min");
  });

  await startAndEnter(lead, slug);

  await test.step("the war room says who hears from us next, and then who waits", async () => {
    await expect(page.getByText(/^Next update/)).toBeVisible();
    await expect(page.getByText(/Internal team · by/)).toBeVisible();
    await expect(page.getByText("1 message to send")).toBeVisible();
    await at(17);
    await expect(page.getByText(/^Update overdue/)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText(/Internal team last heard from us at/)).toBeVisible();
    await shots(page, "overdue");
  });

  await test.step("what did not come is in the record, once", async () => {
    await at(22);
    const said = page.getByRole("listitem").filter({ hasText: "missed the update to Internal team" });
    await expect(said).toHaveCount(1, { timeout: 20_000 });
  });

  await test.step("its template states a result before the run: it is confirmed, or it does not leave", async () => {
    await visit(page, `/plans/${slug}/messages`);
    const words = page.getByRole("region", { name: "T-0: Deployment day" });
    await expect(words.getByText("It cannot leave yet: 1 gap is open, 1 result is not confirmed.")).toBeVisible();
    await shots(page, "messages-open");
    await words.getByRole("button", { name: "Bind to x of y steps" }).click();
    await words.getByRole("button", { name: "Confirm Errors: 0" }).click();
    await expect(words.getByText("Done: 0 of 3 steps complete")).toBeVisible();
    await words.getByRole("button", { name: "I have sent it" }).click();
    await expect(words.getByText("Sent by hand by")).toBeVisible();
    await expect(audiences.getByRole("listitem").filter({ hasText: "Internal team" })).toContainText("Next update in");
    await shots(page, "messages-sent");
    await visit(page, `/plans/${slug}/room`);
    await expect(page.getByText(/^Next update/)).toBeVisible();
  });
  expect(complaints).toEqual([]);
});

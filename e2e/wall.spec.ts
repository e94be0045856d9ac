import { expect } from "@playwright/test";
import { expectFineLooks } from "./kit/looks.ts";
import { admin, colleague } from "./kit/people.ts";
import { newPlan, push, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Ledger moves

## Prepare (10 min)

- [ ] Freeze the merges

## Go or no-go

- [ ] Are the numbers good?

## Deploy (20 min)

- [ ] Switch the traffic

## Rollback triggers

- Error rate above 5 %
- Bookings are missing

## Rollback

- [ ] Switch back
`;

test("a wall says what goes on to whoever stands across the room, and once its line is lost all of it is grey but the clocks", async ({
  browser,
}) => {
  const lead = await admin(browser);
  const watcher = await colleague(browser, lead, "Walli Turm", "viewer");
  const slug = await newPlan(lead, runbook);
  await startAndEnter(lead, slug);
  await lead.page.getByRole("link", { name: "Wall" }).click();
  await expect(lead.page).toHaveURL(/\/wall$/);
  await visit(lead.page, `/plans/${slug}/room`);
  const { page, context } = watcher;
  await visit(page, `/plans/${slug}/wall`);
  const numbers = page.getByRole("region", { name: "Numbers" });

  await test.step("where the plan is, what comes, the gate, and numbers that nobody measured yet", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Ledger moves");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Prepare, 1 of 2");
    await expect(page.getByRole("main")).toContainText("Freeze the merges");
    await expect(page.getByRole("main")).toContainText("Not polled yet");
    await expect(numbers).toContainText("no data");
    await expect(numbers).toContainText("0of 2 triggers");
  });

  await test.step("a tick, a number and the question are there at once", async () => {
    await lead.page.getByRole("checkbox", { name: /^Freeze the merges/ }).click();
    await expect(page.getByRole("region", { name: "Phases" }).getByRole("listitem").first().locator("svg")).toBeVisible();
    await push(lead, slug, "error rate", 7.5);
    await expect(numbers).toContainText("7.5");
    const state = page.getByRole("region", { name: "State of the plan" });
    await expect(state).toContainText("ROLL BACK?");
    await expect(state).toContainText("Error rate above 5 %");
    await expectFineLooks(page, "wall");
  });

  await test.step("without its line it says since when, and its clock goes on", async () => {
    const clock = page.getByRole("timer");
    await context.setOffline(true);
    await expect(page.getByRole("status").filter({ hasText: "Line lost" })).toContainText("as of", { timeout: 60_000 });
    const said = (await clock.textContent()) ?? "";
    await expect(clock).not.toHaveText(said);
    await context.setOffline(false);
    await expect(page.getByRole("status").filter({ hasText: "Line lost" })).toHaveCount(0, { timeout: 60_000 });
  });
  expect([...lead.complaints, ...watcher.complaints]).toEqual([]);
});

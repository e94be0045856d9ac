import { expect, type Page } from "@playwright/test";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { colleague } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Parcel move

**Time zone:** UTC

## Prepare (30 minutes)

- [ ] Copy the parcels

**Deliverables:**

- Test report (Owner: QA)
- Handbook, due T+4 hours

## Deploy

- [ ] Switch the traffic
`;

let site: ClockedSite;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
});

const list = (page: Page) => page.getByRole("region", { name: "Deliverables", exact: true });
const row = (page: Page, title: string) => list(page).getByRole("listitem").filter({ hasText: title });
const dialog = (page: Page) => page.getByRole("alertdialog");

test("what a plan hands over is read, owned, late in words, delivered by keyboard, and keeps the plan open until it is", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const t0 = Date.parse("2031-03-03T10:00:20.000Z");
  const lead = await site.admin(browser);
  const { page } = lead;
  const ana = await colleague(browser, lead, "Ana Novak");
  await site.moveClock(t0);

  await test.step("the preview shows what is handed over, and that it is no step", async () => {
    await visit(page, "/plans/import");
    await page.getByLabel("Runbook file").setInputFiles({ name: "p.md", mimeType: "text/markdown", buffer: Buffer.from(runbook) });
    await expect(page.getByText("2 phases · 2 steps · 2 deliverables", { exact: false })).toBeVisible();
  });
  const slug = await newPlan(lead, runbook);

  await test.step("the plan page adds one, and refuses an address that is none", async () => {
    await visit(page, `/plans/${slug}`);
    await expect(row(page, "Test report")).toContainText("QA");
    await page.getByRole("button", { name: "Add a deliverable" }).click();
    await dialog(page).getByLabel("What is delivered").fill("Minutes");
    await dialog(page).getByLabel("Where it will lie").fill("javascript:alert(1)");
    await dialog(page).getByRole("button", { name: "Add" }).click();
    await expect(dialog(page).getByText(/those begin with https/)).toBeVisible();
    await dialog(page).getByLabel("Where it will lie").fill("");
    await dialog(page).getByRole("button", { name: "Add" }).click();
    await expect(row(page, "Minutes")).toContainText("due when the plan ends");
    await expect(page.getByRole("region", { name: "Prepare", exact: true })).toContainText("0 of 2 delivered");
  });

  await startAndEnter(lead, slug);
  await visit(ana.page, `/plans/${slug}/room`);

  await test.step("once its phase should be over it is late: in the phase, where we are, in the header", async () => {
    await site.moveClock(t0 + 31 * 60_000);
    await expect(row(page, "Test report")).toContainText("Late");
    await expect(page.getByRole("link", { name: "0 of 2 delivered, 1 late" })).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Where we are" })).toContainText("late, due 10:30 · QA");
  });

  await test.step("it is delivered by keyboard, with an address that only a safe one is clicked of, and everybody sees it", async () => {
    await list(page).getByRole("button", { name: "Deliver “Test report”…" }).focus();
    await page.keyboard.press("Enter");
    await expect(dialog(page).getByLabel("Where it lies")).toBeFocused();
    await page.keyboard.type("https://docs.example.org/report");
    await page.keyboard.press("Enter");
    await expect(row(page, "Test report")).toContainText("Delivered");
    await expect(row(ana.page, "Test report").getByRole("link")).toHaveAttribute("href", "https://docs.example.org/report");
    await expect(row(ana.page, "Test report").getByRole("link")).toHaveAttribute("rel", /noreferrer/);
    await expect(ana.page.getByRole("link", { name: "1 of 2 delivered" })).toBeVisible();
  });

  await test.step("with the work done, what is owed keeps the plan open until it is delivered or waived", async () => {
    for (const step of ["Copy the parcels", "Switch the traffic"]) {
      if (step === "Switch the traffic")
        await page
          .getByRole("button", { name: /Deploy/ })
          .first()
          .click();
      await page.getByRole("checkbox", { name: `${step}: Ready` }).click();
    }
    await page.getByRole("button", { name: "Complete…" }).first().click();
    await expect(dialog(page)).toContainText("2 deliverables keep the plan open until delivered or waived");
    await dialog(page)
      .getByRole("button", { name: /^Complete/ })
      .click();
    await expect(page.getByText("2 deliverables are not there yet.", { exact: false })).toBeVisible();
    await list(ana.page).getByRole("button", { name: "Deliver “Minutes”…" }).click();
    await dialog(ana.page).getByLabel("In words").fill("On the desk of the lead");
    await dialog(ana.page).getByRole("button", { name: "It is delivered" }).click();
    await expect(row(page, "Minutes")).toContainText("On the desk of the lead");
    await list(page).getByRole("button", { name: "More about “Handbook”" }).click();
    await page.getByRole("menuitem", { name: "Waive…" }).click();
    await dialog(page).getByLabel("Why is it not needed?").fill("The old one will do");
    await dialog(page).getByRole("button", { name: "Waive it" }).click();
    await page.getByRole("button", { name: "Close the plan…" }).click();
    await dialog(page).getByRole("button", { name: "Close the plan" }).click();
    await expect(ana.page.getByText(/closed the plan: 2 delivered, 1 waived/)).toBeVisible();
  });
});

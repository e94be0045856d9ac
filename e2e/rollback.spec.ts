import { expect } from "@playwright/test";
import { admin, colleague } from "./kit/people.ts";
import { newPlan } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Parcels move

## Deploy

- [ ] Switch the traffic

## Rollback triggers

- Parcels are missing from the totals
- Data corruption is reported

## Rollback

- [ ] Switch back

  \`\`\`sh
  parcelctl traffic back
  \`\`\`
- [ ] Look at the totals again
`;

test("a member pulls the cord, the question is on every screen, a lead decides, the way back is worked, and the plan ends rolled back", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const lead = await admin(browser);
  const member = await colleague(browser, lead, "Petra Fuchs");
  const slug = await newPlan(lead, runbook);
  await visit(lead.page, `/plans/${slug}`);
  await expect(lead.page.getByRole("region", { name: "Rollback triggers" })).toContainText("0 of 2 pulled");
  await lead.page
    .getByRole("button", { name: /^Start/ })
    .first()
    .click();
  await lead.page.getByRole("alertdialog").getByRole("button", { name: "Start the plan" }).click();
  await lead.page.waitForURL(/\/room$/);
  await visit(member.page, `/plans/${slug}/room`);

  await test.step("the cord is pulled, and decides nothing", async () => {
    await member.page.getByRole("button", { name: "Pull… “Parcels are missing from the totals”" }).click();
    await member.page.getByLabel("What did you see?").fill("Four are gone");
    await member.page.getByRole("button", { name: "Pull the cord", exact: true }).click();
    for (const { page } of [lead, member]) {
      const alarm = page.getByRole("alert").filter({ hasText: "ROLL BACK?" });
      await expect(alarm).toContainText("Parcels are missing from the totals: Four are gone");
      await expect(alarm).toContainText("Petra Fuchs");
    }
    await expect(member.page.getByRole("button", { name: "Decide…" })).toHaveAttribute("aria-disabled", "true");
  });

  await test.step("nothing is chosen before the lead chooses; the choice says what it costs", async () => {
    await lead.page.getByRole("button", { name: "Decide…" }).click();
    const dialog = lead.page.getByRole("alertdialog");
    await expect(dialog.getByRole("radio", { checked: true })).toHaveCount(0);
    await expect(dialog.getByText(/2 steps lead back/)).toBeVisible();
    await dialog.getByRole("radio", { name: /^Roll back/ }).check();
    await dialog.getByLabel("Why").fill("We cannot tell how many");
    await dialog.getByRole("button", { name: "Roll back" }).click();
    for (const { page } of [lead, member]) await expect(page.getByText("ROLLING BACK").first()).toBeVisible();
  });

  await test.step("the way back is at hand with its command, and is worked", async () => {
    const { page } = member;
    await expect(page.getByRole("checkbox", { name: /^Switch back/ })).toBeVisible();
    await page.getByRole("button", { name: "Switch back" }).first().click();
    await expect(page.getByText("parcelctl traffic back").first()).toBeVisible();
    await page.getByRole("checkbox", { name: /^Switch back/ }).click();
    await page.getByRole("checkbox", { name: /^Look at the totals again/ }).click();
    await expect(lead.page.getByText("2 of 2 steps back")).toBeVisible();
  });

  await test.step("the plan ends rolled back, on every screen", async () => {
    await lead.page.getByRole("button", { name: "It is rolled back…" }).click();
    await lead.page.getByRole("alertdialog").getByRole("button", { name: "It is rolled back" }).click();
    for (const { page } of [lead, member]) await expect(page.getByText(/Rolled back/).first()).toBeVisible();
  });
  expect([...lead.complaints, ...member.complaints]).toEqual([]);
});

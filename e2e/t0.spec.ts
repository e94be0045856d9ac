import { expect, type Page } from "@playwright/test";
import { admin, colleague } from "./kit/people.ts";
import { newPlan } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Old move

- **Date:** 2025-03-01
- **Start:** 12:00
- **Time zone:** UTC

## Deploy (T+0, 40 min)

- [ ] **T+0** - Switch the traffic (10 min)
- [ ] **T+10** - Look at the totals (30 min, second person confirms)
  \`\`\`bash
  rm -rf /srv/prod/old-totals
  \`\`\`
`;

test("a plan whose T0 is long past starts its clock now; T0 is moved with its consequences shown, and everybody sees it at once", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const lead = await admin(browser);
  const member = await colleague(browser, lead, "Petra Fuchs");
  const slug = await newPlan(lead, runbook);

  await test.step("the plan has a window, and says what of the work does not fit it", async () => {
    await visit(lead.page, `/plans/${slug}`);
    await lead.page.getByRole("button", { name: "No window. Change the window" }).click();
    const dialog = lead.page.getByRole("alertdialog");
    await dialog.getByLabel("Opens, time").fill("12:00");
    await dialog.getByLabel("Closes, day").fill("2025-03-01");
    await dialog.getByLabel("Closes, time").fill("12:30");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(lead.page.getByRole("button", { name: "Window 12:00 – 12:30. Change the window" })).toBeVisible();
    await expect(lead.page.getByText(/^The window has closed at 12:30/)).toBeVisible();
    await lead.page.getByRole("button", { name: /Change the window/ }).click();
    await dialog.getByLabel("Closes, day").fill("2031-05-06");
    await dialog.getByLabel("Closes, time").fill("14:00");
    await dialog.getByLabel(/^Published/).check();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(lead.page.getByText(/^The window has closed/)).toHaveCount(0);
  });

  await test.step("the start names three ways and what follows from each", async () => {
    await visit(lead.page, `/plans/${slug}`);
    await lead.page
      .getByRole("button", { name: /^Start/ })
      .first()
      .click();
    const dialog = lead.page.getByRole("alertdialog");
    await expect(dialog.getByRole("radio", { name: /Start the clock now/ })).toBeChecked();
    await expect(dialog.getByRole("radio", { name: /Keep T0, Sat 1 Mar 2025/ })).not.toBeChecked();
    await expect(dialog.getByText("2 steps are late at once").first()).toBeVisible();
    await expect(dialog.getByRole("radio", { name: /Pick another T0/ })).toBeVisible();
    await dialog.getByRole("button", { name: "Start the plan" }).click();
    await lead.page.waitForURL(/\/room$/);
    await expect(lead.page.getByText(/T\+/).first()).toBeVisible();
  });

  await visit(member.page, `/plans/${slug}/room`);
  await expect(member.page.getByText("Switch the traffic").first()).toBeVisible();

  await test.step("a step that destroys something says where, and is done only once a second person has confirmed it", async () => {
    const row = (page: Page) => page.locator("[data-step]").filter({ hasText: "Look at the totals" });
    await expect(row(lead.page)).toContainText("destructive · production");
    await expect(row(lead.page)).toContainText("needs a second person");
    await row(lead.page).getByRole("checkbox").click();
    await expect(lead.page.getByText(/needs a second person: somebody else opens it/).first()).toBeVisible();
    await row(member.page)
      .getByRole("button", { name: /^Look at the totals/ })
      .click();
    await row(member.page).getByRole("button", { name: "Confirm as second person" }).click();
    await expect(row(member.page)).toContainText(/Confirmed by Petra Fuchs/);
    await expect(row(lead.page)).toContainText("confirmed by Petra Fuchs");
  });

  await test.step("a move shows what follows, asks why, and is on the member's screen at once", async () => {
    await visit(lead.page, `/plans/${slug}`);
    await lead.page.getByRole("button", { name: /Change the start/ }).click();
    const dialog = lead.page.getByRole("alertdialog");
    await dialog.getByLabel("Start date (T0)").fill("2031-05-06");
    await dialog.getByLabel("Start time").fill("13:30");
    const follows = dialog.getByRole("region", { name: "What follows" });
    await expect(follows).toContainText("1 phase, 2 steps move");
    await expect(follows).toContainText("Tue 6 May 2031, 14:10");
    await expect(follows).toContainText("Stays: window");
    await expect(follows).toContainText("The end is forecast 10 min after the published window closes at 14:00.");
    await dialog.getByRole("button", { name: "Move T0" }).click();
    await expect(dialog.getByText("Say why T0 moves: the plan runs, and people go by it.")).toBeVisible();
    await dialog.getByLabel("Why").fill("The vendor is not ready");
    await dialog.getByLabel("A sentence for stakeholders").fill("We begin in May.");
    await dialog.getByRole("button", { name: "Move T0" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(member.page.getByText(/moved T0 to/).first()).toBeVisible();
    await expect(member.page.getByText(/Tue 6 May 2031/).first()).toBeVisible();
    await expect(member.page.getByText("Past the window")).toBeVisible({ timeout: 30_000 });
  });

  await test.step("the reason stays inside, the sentence stands with the updates", async () => {
    await expect(member.page.getByText("The vendor is not ready").first()).toBeVisible();
    await lead.page.getByRole("tab", { name: /Stakeholders/ }).click();
    await expect(lead.page.getByText("We begin in May.").first()).toBeVisible();
  });

  await test.step("a lead reschedules: everybody stops, and the plan is there anew with nothing done", async () => {
    await visit(lead.page, `/plans/${slug}/room`);
    await lead.page.getByRole("checkbox", { name: /^Switch the traffic/ }).click();
    await expect(lead.page.getByRole("checkbox", { name: /^Switch the traffic/ })).toBeChecked();
    await lead.page.getByRole("button", { name: "Reschedule…" }).click();
    const dialog = lead.page.getByRole("alertdialog");
    await dialog.getByLabel("Why?").fill("The vendor has gone");
    await dialog.getByLabel("Start date (T0)").fill("2032-06-07");
    await dialog.getByLabel("Start time").fill("09:00");
    await dialog.getByLabel("A sentence for stakeholders").fill("We begin anew in June.");
    await dialog.getByRole("button", { name: "Reschedule" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(member.page.getByText("The vendor has gone").first()).toBeVisible();
    await member.page.getByRole("link", { name: "To the new plan" }).click();
    await expect(member.page.getByText("Made anew from Old move")).toBeVisible();
    await expect(member.page.getByText(/Mon 7 Jun 2032, 09:00/).first()).toBeVisible();
    await expect(member.page.getByText("Draft", { exact: true }).first()).toBeVisible();
    await member.page.getByRole("link", { name: "Old move" }).click();
    await expect(member.page.getByText("Goes on as Old move")).toBeVisible();
    await member.page.getByRole("tab", { name: /Stakeholders/ }).click();
    await expect(member.page.getByText("We begin anew in June.").filter({ visible: true }).first()).toBeVisible();
  });
});

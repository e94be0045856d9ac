import { expect } from "@playwright/test";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { colleague } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const minute = 60_000;
const wait = { timeout: 30_000 };

const runbook = `# Evening move

**Time zone:** UTC

## Deploy

- [ ] **T+10** - Switch the traffic (5 min)
- [ ] **T+30** - Look at the totals (5 min)
`;

let site: ClockedSite;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
});

test("whoever does a step is told before its time and when it is late, in the page and by the browser; the header counts down for everybody", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const t0 = Math.ceil(Date.now() / (60 * minute)) * 60 * minute;
  const at = (minutes: number) => site.moveClock(t0 + minutes * minute + 20_000);
  await at(0);
  const lead = await site.admin(browser);
  const ana = await colleague(browser, lead, "Ana Novak");
  // What the browser would show, kept for the journey to look at.
  await ana.context.grantPermissions(["notifications"]);
  await ana.page.addInitScript(() => {
    const shown: string[] = [];
    class Shown {
      static readonly permission = "granted";
      static requestPermission = () => Promise.resolve("granted");
      constructor(title: string, { body = "" } = {}) {
        shown.push(`${title}: ${body}`);
      }
    }
    Object.assign(window, { Notification: Shown, shownByBrowser: shown });
  });
  const shown = () => ana.page.evaluate(() => Reflect.get(window, "shownByBrowser"));

  const slug = await newPlan(lead, runbook);
  await visit(lead.page, `/plans/${slug}`);
  await lead.page.getByRole("button", { name: /Change the start/ }).click();
  await lead.page.getByLabel("Remind people, minutes before").fill("4");
  await lead.page.getByRole("button", { name: "Save" }).click();
  await expect(lead.page.getByRole("alertdialog")).toHaveCount(0);
  await startAndEnter(lead, slug);
  await visit(ana.page, `/plans/${slug}/room`);
  const list = ana.page.getByRole("list", { name: "Steps" });
  await list.getByRole("button", { name: "Switch the traffic" }).click();
  await list.getByRole("button", { name: "Take it" }).click();
  await expect(lead.page.getByText(/gave “Switch the traffic” to Ana Novak/).first()).toBeVisible(wait);
  const toggle = ana.page.getByRole("button", { name: "Reminders by the browser" }).filter({ visible: true });
  await toggle.click();
  await expect(toggle).toHaveAttribute("aria-pressed", "true");

  await test.step("as many minutes before as the plan says, and the header of everybody counts down", async () => {
    // More than four minutes before, it is too early yet.
    await at(6);
    await expect(lead.page.getByRole("banner").getByRole("button", { name: /Switch the traffic/ })).toContainText(/[45]:\d\d/);
    await expect(ana.page.getByText("“Switch the traffic” is due in")).toHaveCount(0);
    await at(7);
    await expect(ana.page.getByText("“Switch the traffic” is due in").first()).toBeVisible(wait);
    await expect.poll(shown).toEqual([expect.stringMatching(/^Evening move: “Switch the traffic” is due in [1-4] min/)]);
    const due = lead.page.getByRole("banner").getByRole("button", { name: /Switch the traffic/ });
    await expect(due).toContainText(/[1-4]:\d\d/);
    await expect(lead.page.getByText("“Switch the traffic” is due in")).toHaveCount(0);
  });

  await test.step("once it is late, and what is due next stands there", async () => {
    await at(12);
    await expect(ana.page.getByText("“Switch the traffic” is late").first()).toBeVisible(wait);
    await expect.poll(async () => (await shown()).length).toBe(2);
    await expect(lead.page.getByRole("banner")).toContainText("1 overdue", wait);
    await expect(lead.page.getByRole("banner").getByRole("button", { name: /Look at the totals/ })).toBeVisible();
  });

  await test.step("it stands among what is Ana's across plans", async () => {
    await visit(ana.page, "/plans");
    const mine = ana.page.getByRole("region", { name: /^Mine/ });
    await expect(mine).toContainText("Late");
    await mine.getByRole("link", { name: "Switch the traffic" }).click();
    await ana.page.waitForURL(/\/room#/);
    await expect(list.getByRole("button", { name: "Switch the traffic" })).toHaveAttribute("aria-expanded", "true");
    await visit(lead.page, "/plans");
    await expect(lead.page.getByRole("region", { name: /^Mine/ })).toHaveCount(0);
  });

  await test.step("she says which reminders reach her, and mutes them for a while", async () => {
    await visit(ana.page, "/settings/account");
    const box = ana.page.getByRole("checkbox", { name: "Steps and deadlines: by the browser" });
    const region = ana.page.getByRole("region", { name: "Reminders" });
    await box.click();
    await expect(box).not.toBeChecked();
    await region.getByRole("button", { name: "1 hour" }).click();
    await expect(region).toContainText("Muted for another 1 h");
    // It is said at once and saved after that: whoever leaves before loses it.
    await expect(region.locator("[aria-busy=true]")).toHaveCount(0);
    await shots(ana.page, "reminder-settings");
    await visit(ana.page, "/settings/account");
    await expect(box).not.toBeChecked();
    await region.getByRole("button", { name: "Remind me again" }).click();
    await expect(region.getByRole("button", { name: "8 hours" })).toBeVisible();
  });
});

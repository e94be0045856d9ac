import { expect } from "@playwright/test";
import { admin } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Letters move

## Deploy

- [ ] Switch the traffic

## Gradual rollout

1. Enable for 10% of users, soak for 30 minutes
2. Enable for 100% of users
`;

test("a metric is looked at over hours, days and since T0, with its limits, an incident and a hold; by keys as well, and on a phone", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const lead = await admin(browser);
  const { page, site } = lead;
  const slug = await newPlan(lead, runbook);
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));

  await test.step("it was measured for a week, with a gap of a night", async () => {
    await visit(page, "/settings/tokens");
    await page.getByLabel("What it is for").fill("CI");
    await page.getByLabel("metrics:push").check();
    await page.getByRole("button", { name: "Create token" }).click();
    const token = (await page.locator("code", { hasText: /^hpt_/ }).textContent()) ?? "";
    await visit(page, `/plans/${slug}`);
    await page.getByRole("button", { name: "Add a metric" }).click();
    await dialog.getByLabel("What is measured").fill("Error rate");
    await dialog.getByLabel("Unit").fill("%");
    await dialog.getByLabel("Baseline").fill("0.4");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    const metrics = page.getByRole("region", { name: "Metrics", exact: true });
    await page.getByRole("button", { name: "More about “Error rate”" }).click();
    await page.getByRole("menuitem", { name: "Add a threshold…" }).click();
    await dialog.getByLabel("Limit, in %").fill("5");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    const now = Date.now();
    const samples = Array.from({ length: 7 * 288 }, (_, nth) => nth * 300_000)
      .filter((ago) => ago < 30 * 3_600_000 || ago > 38 * 3_600_000)
      .map((ago) => ({
        metric: "Error rate",
        value: 0.5 + 0.4 * Math.sin(ago / 9e6) + (ago < 1_800_000 ? 2 : 0),
        at: new Date(now - ago).toISOString(),
      }));
    const answer = await fetch(`${site.address}/api/v1/plans/${slug}/metrics`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ samples }),
    });
    expect(await answer.json()).toEqual({ accepted: samples.length, refused: [] });
    await expect(metrics).toContainText("2.5");
  });

  await startAndEnter(lead, slug);
  await test.step("an incident is opened meanwhile", async () => {
    await page.keyboard.press("i");
    await dialog.getByLabel("What went wrong").fill("Letters arrive twice");
    await dialog.getByRole("button", { name: "Open it" }).click();
    await expect(page.getByText("Letters arrive twice").first()).toBeVisible();
  });

  await test.step("the first share gets it, and it is held and goes on", async () => {
    await page.getByRole("button", { name: "Enter 10 %" }).filter({ visible: true }).click();
    await page.getByRole("button", { name: "Hold…" }).filter({ visible: true }).first().click();
    await dialog.getByLabel("Why does everybody stop?").fill("Letters arrive twice");
    await dialog.getByRole("button", { name: "Hold everything" }).click();
    await page.getByRole("button", { name: "Resume…" }).click();
    await dialog.getByRole("button", { name: "Resume", exact: true }).click();
    await expect(page.getByRole("button", { name: "Resume…" })).toHaveCount(0);
  });

  await visit(page, `/plans/${slug}/numbers`);
  const chart = dialog.getByRole("img", { name: /^Error rate/ });
  await test.step("its chart is over two hours at first, and says in words what it shows", async () => {
    await page.getByRole("button", { name: "Chart of “Error rate”" }).click();
    await expect(chart).toHaveAccessibleName(/last 2\.5 %\. Left and right/);
    const happened = dialog.getByRole("list", { name: "What happened" });
    await expect(happened).toContainText("Incident: Letters arrive twice");
    await expect(happened).toContainText(/10 % · soaking/);
    await expect(happened).toContainText(/hold \d/);
    await expect(dialog.getByText("a point is 10 s")).toBeVisible();
    await shots(page, "chart-2h");
  });

  await test.step("and over days, rolled up or not; what it was is pointed at by keys", async () => {
    for (const [name, says] of [
      ["24 h", "a point is 2 min"],
      ["7 days", "a point is 15 min"],
      ["30 days", "a point is 1 h"],
      ["20 min", "a point is 2 s"],
    ] as const) {
      await dialog.getByRole("button", { name, exact: true }).click();
      await expect(dialog.getByText(says)).toBeVisible();
      if (name === "7 days") await shots(page, "chart-7d");
    }
    await dialog.getByRole("button", { name: "Since T0" }).click();
    await expect(dialog.getByRole("button", { name: "Since T0" })).toHaveAttribute("aria-pressed", "true");
    await dialog.getByRole("button", { name: "7 days" }).click();
    await expect(dialog.getByText("a point is 15 min")).toBeVisible();
    await chart.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("PageDown");
    await expect(dialog.getByText(/^last /)).toHaveCount(0);
    await expect(dialog.getByText(/ · 0\.\d+ %/)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  });
  expect(lead.complaints).toEqual([]);
});

import { expect } from "@playwright/test";
import { admin, colleague } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Night move

**Time zone:** UTC

**Primary channel:** #night-move, https://chat.example.org/c/42

## Team

| Role | Name | Phone |
| --- | --- | --- |
| Database | Ana Ruiz | +49 170 1111111 |
| Lead | Ben Tal | [Phone] |

## Deploy

- [ ] Stop writes (Owner: Database)
- [ ] Copy the data
`;

test("people say how they are called, the plan says whom to call, and at night a tap does it", async ({ browser }) => {
  test.setTimeout(120_000);
  const host = await admin(browser);
  const { page } = host;
  await visit(page, "/settings/account");
  const phone = page.getByLabel("Phone or pager");
  await phone.fill("ask around");
  await page.getByRole("region", { name: "Called at night" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/Write a phone number with its country/)).toBeVisible();
  await expect(phone).toHaveValue("ask around");
  await phone.fill("+49 40 555 0100");
  await page.getByRole("region", { name: "Called at night" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It stands beside your roles.")).toBeVisible();

  const slug = await newPlan(host, runbook);
  await visit(page, `/plans/${slug}`);
  await expect(page.getByRole("link", { name: /#night-move/ })).toHaveAttribute("href", "https://chat.example.org/c/42");
  await page.getByRole("button", { name: /Change whom to call/ }).click();
  const dialog = page.getByRole("alertdialog", { name: "Whom to call, and where to talk" });
  await dialog.getByLabel("Escalation contact").selectOption({ label: "Ada Admin" });
  await dialog.getByLabel("Its address").fill("javascript:alert(1)");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText(/The address of the channel leads to no page/)).toBeVisible();
  await dialog.getByLabel("Its address").fill("https://chat.example.org/c/43");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: /Escalation Ada Admin/ })).toBeVisible();

  await startAndEnter(host, slug);
  const desk = page.getByRole("region", { name: "Whom to call, and where to talk" });
  await expect(desk.getByRole("link", { name: /Call Ada Admin/ })).toHaveAttribute("href", "tel:+49405550100");
  await expect(page.getByRole("link", { name: /Call Database/ })).toHaveAttribute("href", "tel:+491701111111");

  const night = await colleague(browser, host, "Nina Night");
  await night.page.setViewportSize({ width: 390, height: 844 });
  await visit(night.page, `/plans/${slug}/room`);
  const call = night.page.getByRole("link", { name: /Call Ada Admin/ }).first();
  await expect(call).toBeVisible();
  expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  // Somebody else's number is not hers to change.
  await visit(night.page, "/settings/people");
  await expect(night.page.getByText("+49 40 555 0100")).toBeVisible();
  await expect(night.page.getByRole("button", { name: "More for Ada Admin" })).toHaveCount(0);
  expect(host.complaints).toEqual([]);
  expect(night.complaints).toEqual([]);
});

test("nothing of it reaches the status page", async ({ browser }) => {
  const host = await admin(browser);
  const { page } = host;
  const slug = await newPlan(host, runbook.replace("**Primary", "**Escalation:** Duty manager, +49 30 7654321\n\n**Primary"));
  await visit(page, `/plans/${slug}`);
  await expect(page.getByRole("link", { name: /Call Duty manager/ })).toBeVisible();
  await page.getByRole("tab", { name: /Stakeholders/ }).click();
  await page.getByLabel("Who it is for").fill("Everybody");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.locator("code", { hasText: "/status/" }).first().textContent();
  const shown = await (await fetch(link ?? "")).text();
  expect(shown).toContain("Night move");
  for (const secret of ["7654321", "1111111", "night-move,", "chat.example.org", "Duty manager"]) expect(shown).not.toContain(secret);
});

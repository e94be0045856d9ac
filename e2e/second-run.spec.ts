import { expect } from "@playwright/test";
import * as z from "zod";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

let site: ClockedSite;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
});

const minute = 60_000;
const runbook = `# Move the ledger

**Time zone:** UTC

## Deploy

- [ ] Copy the ledger (30 min)
- [ ] Switch the traffic (10 min)
`;

test("the second run of a plan leans on what its steps took in the first: its end is a range, and says on what it leans", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const begin = Date.parse("2031-06-02T10:00:20.000Z");
  const at = (minutes: number) => site.moveClock(begin + minutes * minute);
  await at(0);
  const lead = await site.admin(browser);
  const { page } = lead;
  const header = page.locator("header").filter({ hasText: "Forecast end" });
  const first = await newPlan(lead, runbook);
  await startAndEnter(lead, first);

  await test.step("nothing ran before: the end of the first run is one time", async () => {
    await expect(header).toContainText("10:40");
    await expect(page.getByText("at worst")).toHaveCount(0);
  });

  await test.step("the copy takes an hour instead of half of one", async () => {
    const copy = page.locator("[data-step]").filter({ hasText: "Copy the ledger" });
    await copy.getByRole("button", { name: /^Copy the ledger/ }).click();
    await copy.getByRole("button", { name: "Start", exact: true }).click();
    await expect(page.getByRole("checkbox", { name: "Copy the ledger: Running" })).toBeVisible();
    await at(60);
    await page.getByRole("checkbox", { name: /^Copy the ledger/ }).click();
    await page.getByRole("checkbox", { name: /^Switch the traffic/ }).click();
    await expect(page.getByText("completed “Switch the traffic”").first()).toBeVisible();
    await page.getByRole("button", { name: "Complete…" }).first().click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: /^Complete/ }).click();
    await expect(dialog).toHaveCount(0);
  });

  const second = await test.step("it is run again", async () => {
    await visit(page, `/plans/${first}`);
    await page.getByRole("button", { name: "Run again…" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Make it anew" }).click();
    await page.getByText("Goes on as").getByRole("link").click();
    await expect(page.getByText("Made anew from Move the ledger")).toBeVisible();
    return new URL(page.url()).pathname.split("/").at(-1) ?? "";
  });

  await test.step("its end is a range in the header and in the column, and the API says the same", async () => {
    await at(120);
    await startAndEnter(lead, second);
    await expect(page.getByText("at worst").first()).toBeVisible();
    const headers = { authorization: `Bearer ${await site.ask("token", { account: lead.account })}` };
    const answer = await (await fetch(`${site.address}/api/v1/plans/${second}/forecast`, { headers })).json();
    const { worstEnd, leansOn } = z
      .object({ worstEnd: z.string(), leansOn: z.object({ steps: z.int(), of: z.int(), runs: z.int() }) })
      .parse(answer);
    expect(leansOn).toEqual({ steps: 1, of: 2, runs: 1 });
    const worst = worstEnd.slice(11, 16);
    await expect(page.getByText(`at worst ${worst}`).first()).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Where we are" })).toContainText(`At worst ${worst}`);
  });
});

import { expect, type Page } from "@playwright/test";
import { admin } from "./kit/people.ts";
import { newPlan } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook =
  "# Move the parcels\n\n**Date:** 2027-03-28\n**Time zone:** Europe/Berlin\n\n## Deploy (14:00 - 15:00)\n\n- [ ] 14:00 - Stop the jobs\n- [ ] 14:20 - Switch the traffic\n";

/** The scripts a page asks for that bring Temporal. */
function polyfillsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/\/media\/global\.[^/]+\.js/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

test("a browser that has no Temporal is sent one before its page is drawn, and no other browser is", async ({ browser }) => {
  const lead = await admin(browser);
  const { page } = lead;
  const slug = await newPlan(lead, runbook);
  const asked = polyfillsOf(page);
  const failures: string[] = [];
  page.on("pageerror", ({ message }) => failures.push(message));
  await visit(page, `/plans/${slug}`);
  const own = await page.evaluate(() => "Temporal" in globalThis);
  expect(asked).toHaveLength(own ? 0 : 1);

  asked.length = 0;
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Temporal"));
  await visit(page, `/plans/${slug}`);
  await expect(page.getByText("Sun 28 Mar 2027, 14:00 Europe/Berlin")).toBeVisible();
  await expect(page.getByText("14:20").filter({ visible: true }).first()).toBeVisible();
  expect(asked).toHaveLength(1);
  expect(failures).toEqual([]);
});

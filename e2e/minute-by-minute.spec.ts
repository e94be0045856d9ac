import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import * as z from "zod";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { colleague } from "./kit/people.ts";
import { expectWholeRecord, newPlan } from "./kit/plans.ts";
import { seed } from "./kit/seeds.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

let site: ClockedSite;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
});

const wait = { timeout: 30_000 };
/** `9 open, 40 min left`, or up to three minutes later on a machine that is slow. */
const left = (open: number, minutes: number) =>
  new RegExp(`${open} open, (?:${[0, 1, 2, 3].map((later) => minutes - later).join("|")}) min left`);
const over = (open: number, minutes: number) =>
  new RegExp(`${open} open, (?:${[0, 1, 2, 3].map((later) => minutes + later).join("|")}) min over`);
const late = (minutes: number) => new RegExp(`\\+(?:${[0, 1, 2, 3].map((later) => minutes + later).join("|")}) min`);
const step = (page: Page, title: string) => page.getByRole("list", { name: "Steps" }).locator("li").filter({ hasText: title }).first();

/** Ticks a group with everything under it, and waits for the record. */
async function tickGroup(page: Page, title: string): Promise<void> {
  await page.getByRole("checkbox", { name: new RegExp(`^${title}:`) }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Tick all of it" }).click();
  // With the last step of a phase the room goes on to the next one, and the box is not there any more.
  await expect(page.getByText(`completed “${title}”`).first()).toBeVisible(wait);
}

async function tick(page: Page, title: string): Promise<void> {
  await page.getByRole("checkbox", { name: new RegExp(`^${title}:`) }).click();
  await expect(page.getByText(`completed “${title}”`).first()).toBeVisible(wait);
}

test("a checklist with a deadline and seven timed steps runs minute by minute: what is open burns down, what is late says so", async ({
  browser,
}) => {
  const path = seed("002");
  test.setTimeout(300_000);
  // The same day in a year to come: a browser throws away what was made in the past.
  const document = readFileSync(path, "utf8").replaceAll("2025", "2027");
  const at = (clock: string) => site.moveClock(Date.parse(`2027-03-05T${clock}:02.000Z`));
  await at("12:20");
  const lead = await site.admin(browser);
  const { page } = lead;
  const slug = await newPlan(lead, document);
  const dora = await colleague(browser, lead, "Dora Ops", "lead");
  const forecast = async () => {
    const headers = { authorization: `Bearer ${await site.ask("token", { account: lead.account })}` };
    const answer = await fetch(`${site.address}/api/v1/plans/${slug}/forecast`, { headers });
    return z
      .object({ critical: z.array(z.string()), late: z.array(z.object({ stepId: z.string(), minutes: z.number() })) })
      .parse(await answer.json());
  };

  await test.step("before the start the plan counts what is open, and how long yet", async () => {
    await visit(page, `/plans/${slug}`);
    await at("12:20");
    await expect(page.getByRole("region", { name: "Pre-Deployment Tasks" })).toContainText(left(26, 40));
    await page.getByRole("tab", { name: /^People/ }).click();
    await page.getByLabel("Who holds Deployment Lead", { exact: true }).selectOption({ label: "Dora Ops" });
    await expect(page.getByLabel("Who holds Deployment Lead", { exact: true }).locator("option:checked")).toHaveText("Dora Ops");
    await page
      .getByRole("button", { name: /^Start/ })
      .first()
      .click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("radio", { name: /Keep T0/ }).check();
    await dialog.getByRole("button", { name: "Start the plan" }).click();
    await page.waitForURL(/\/room$/);
  });

  const panel = page.getByRole("region", { name: "Checklist" });
  const column = page.getByRole("complementary", { name: "Where we are" });
  await test.step("it burns down as people tick, by the minute", async () => {
    await at("12:20");
    await expect(panel).toContainText(left(26, 40));
    await tickGroup(page, "Code Preparation");
    await expect(panel).toContainText(left(20, 40));
    await at("12:35");
    await expect(panel).toContainText(left(20, 25), wait);
    for (const title of ["Database Preparation", "Infrastructure Preparation", "Monitoring & Alerting"]) await tickGroup(page, title);
    await expect(column).toContainText(/4 open, (?:2\d|1\d) min left/);
    await at("13:05");
    await expect(panel).toContainText(over(4, 5), wait);
    await tickGroup(page, "Backup & Recovery");
    await expect(column).not.toContainText("Deadlines");
  });

  await test.step("its hold point is decided by its director, and seconded", async () => {
    await visit(dora.page, `/plans/${slug}/room`);
    await tickGroup(page, "Pre-Deployment Final Check");
    await dora.page.getByRole("button", { name: "Decide…" }).filter({ visible: true }).first().click();
    const dialog = dora.page.getByRole("alertdialog", { name: /^Director’s call/ });
    await dialog.getByRole("radio", { name: "GO", exact: true }).check();
    await dialog.getByLabel("Why?").fill("All of them said so on the call");
    await dialog.getByRole("button", { name: "Decide GO" }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole("button", { name: "Second it" }).filter({ visible: true }).first().click();
    await expect(page.getByText(/seconded/).first()).toBeVisible(wait);
  });

  await test.step("a step that has not begun is late by the minute, in its row and in the column", async () => {
    await at("13:05");
    await expect(step(page, "Announce maintenance window")).toContainText(late(5));
    await expect(column).toContainText(/\+\d min · not begun/);
    await at("13:07");
    await expect(step(page, "Announce maintenance window")).toContainText(late(7), wait);
    await tick(page, "Announce maintenance window to stakeholders");
    await expect(column).not.toContainText("not begun");
  });

  await test.step("what the end hangs on is told the same in the list, on the track, in the column and by the API", async () => {
    const last = step(page, "Officially launch and announce availability");
    await expect(last).toContainText("the end hangs on it");
    await expect(step(page, "Create final backup")).not.toContainText("the end hangs on it");
    await expect(
      page.getByRole("navigation", { name: "Phases" }).getByRole("button", { name: /Deployment Process.*the end hangs on it/ }),
    ).toBeVisible();
    await expect(column.getByText("Officially launch and announce availability").first()).toBeVisible();
    const { critical } = await forecast();
    const rows = page.getByRole("list", { name: "Steps" }).locator("li[data-step]").filter({ hasText: "the end hangs on it" });
    const marked = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-step")));
    expect(critical).toEqual(marked);
    await step(page, "Create final backup")
      .getByRole("button", { name: /Create final backup/ })
      .click();
    await expect(step(page, "Create final backup")).toContainText("of slack: it holds up nothing until then");
  });

  await test.step("seven timed steps, each at its minute", async () => {
    await at("13:15");
    await tick(page, "Create final backup of production database");
    for (const [clock, title] of [
      ["13:30", "Deploy backend services"],
      ["14:00", "Deploy frontend application"],
      ["14:30", "Conduct smoke tests"],
    ] as const) {
      await at(clock);
      await tickGroup(page, title);
    }
    await at("14:45");
    const dns = step(page, "Update DNS records if needed");
    await dns.getByRole("button", { name: /Update DNS records/ }).click();
    await dns.getByRole("button", { name: "Not applicable…" }).click();
    const dialog = page.getByRole("alertdialog", { name: /^Not applicable/ });
    await dialog.getByLabel("Why does it not apply?").fill("The address stays");
    await dialog.getByRole("button", { name: "Leave it out" }).click();
    await expect(page.getByText(/found “Update DNS records if needed” not applicable: The address stays/).first()).toBeVisible(wait);
    await expect(dns).toContainText("not applicable");
    await at("15:02");
    await expect(step(page, "Officially launch")).toContainText(late(2), wait);
    expect((await forecast()).late).toContainEqual({
      stepId: await step(page, "Officially launch").getAttribute("data-step"),
      minutes: expect.any(Number),
    });
    await tick(page, "Officially launch and announce availability");
  });
  await expectWholeRecord(lead, slug);
});

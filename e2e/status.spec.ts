import { expect } from "@playwright/test";
import { ClockedSite } from "./kit/clocked-site.ts";
import { admin, type Member } from "./kit/people.ts";
import { newPlan } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Ledger move

- **Time zone:** Europe/Berlin

## Deploy (T+0, 40 min)

- [ ] Switch the traffic
- [ ] Look at the totals
`;

/** Says what the plan means for its readers, and makes a link to its status page. */
async function linkTo({ page }: Member, slug: string): Promise<string> {
  await visit(page, `/plans/${slug}`);
  await page.getByRole("button", { name: /^Share/ }).click();
  await page.getByLabel("What it means for them").fill("Statements are read-only. Payments are not affected.");
  await page.getByRole("button", { name: "Show it" }).click();
  await page.getByLabel("Who it is for").fill("Everyone");
  await page.getByRole("button", { name: "Make a link" }).click();
  return (await page.getByRole("status").locator("code").textContent()) ?? "";
}

test("stakeholders read the status page without any script, and with its one small script it lives and shows their own time", async ({
  browser,
}) => {
  const lead = await admin(browser);
  const slug = await newPlan(lead, runbook);
  const url = await linkTo(lead, slug);

  const still = await browser.newContext({ javaScriptEnabled: false });
  const paper = await still.newPage();
  await test.step("before the start, without script", async () => {
    await paper.goto(url);
    await expect(paper.getByRole("heading", { level: 1 })).toContainText("Ledger move");
    await expect(paper.getByText("Statements are read-only. Payments are not affected.")).toBeVisible();
    await expect(paper.getByText(/^as of/)).toBeVisible();
  });

  const far = await browser.newContext({ timezoneId: "America/New_York" });
  const reader = await far.newPage();
  let scripts = 0;
  reader.on("response", async (answer) => {
    if ((answer.headers()["content-type"] ?? "").includes("javascript")) scripts += (await answer.body()).length;
  });
  await reader.goto(url);
  await expect(reader.getByText(/^live/)).toBeVisible();
  expect(scripts).toBeGreaterThan(0);
  expect(scripts).toBeLessThan(15_000);

  const hrefOf = async (name: string) => new URL((await reader.getByRole("link", { name }).getAttribute("href")) ?? "", url).href;

  await test.step("the start, a hold and the end are on the open page at once, each in its own words", async () => {
    await visit(lead.page, `/plans/${slug}`);
    await lead.page.getByRole("button", { name: /^Start/ }).click();
    await lead.page.getByRole("alertdialog").getByRole("button", { name: /Start/ }).click();
    await lead.page.waitForURL(/\/room$/);
    await expect(reader.getByRole("heading", { name: "Ledger move is under way" })).toBeVisible();
    await expect(reader.getByText("0 of 2 steps")).toBeVisible();
    await expect(reader.getByText("Expected end")).toBeVisible();
    await expect(reader.getByText(/your time/).first()).toBeVisible();

    await lead.page.getByRole("button", { name: /^Hold/ }).first().click();
    await lead.page.getByRole("alertdialog").getByRole("textbox").fill("A connection fails, nobody else's concern");
    await lead.page.getByRole("alertdialog").getByRole("button", { name: /Hold/ }).click();
    await expect(reader.getByRole("heading", { name: "Ledger move is on hold" })).toBeVisible();
    await expect(reader.getByText("On hold since")).toBeVisible();
    await expect(reader.getByText("nobody else's concern")).toHaveCount(0);
  });

  await test.step("it also comes as a feed and as a calendar", async () => {
    const feed = await reader.request.get(await hrefOf("Feed of the updates"));
    expect([feed.status(), feed.headers()["content-type"]]).toEqual([200, "application/atom+xml; charset=utf-8"]);
    const calendar = await reader.request.get(await hrefOf("Calendar"));
    expect(await calendar.text()).toContain("SUMMARY:Ledger move");
  });

  await test.step("a link that opens nothing says whom to ask, and sends nobody to a sign-in", async () => {
    const answer = await reader.goto(`${url.slice(0, -4)}none`);
    expect(answer?.status()).toBe(404);
    await expect(reader.getByRole("heading", { name: "This status link is closed." })).toBeVisible();
    await expect(reader.getByText("Ask whoever sent it to you")).toBeVisible();
    await expect(reader.getByRole("link")).toHaveCount(0);
  });

  await Promise.all([still.close(), far.close()]);
});

test("a product that listens on one interface alone shows its status pages there", async ({ browser }) => {
  const site = await ClockedSite.start({ HOST: "127.0.0.2" });
  try {
    const lead = await site.admin(browser);
    const { pathname } = new URL(await linkTo(lead, await newPlan(lead, runbook)));
    const reader = await browser.newPage();
    await reader.goto(`${site.address}${pathname}`);
    await expect(reader.getByRole("heading", { level: 1 })).toContainText("Ledger move");
  } finally {
    await site.stop();
  }
});

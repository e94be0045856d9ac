import { expect, type Page } from "@playwright/test";
import { admin, colleague, somebody } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";

const runbook = `# First moment

## Do

- [ ] Tell support
- [ ] Freeze writes

## Rollback triggers

- Data corruption is reported
`;

/** Keeps back the code that a page asks for once it has loaded, until it is let go. */
async function keepBackLateCode(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let loaded = false;
  page.on("load", () => {
    loaded = true;
  });
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) loaded = false;
  });
  await page.route("**/_next/static/chunks/**", async (route) => {
    if (loaded) await promise;
    await route.continue();
  });
  return resolve;
}

/** Waits until the page asks for no more code. */
async function untilQuiet(page: Page): Promise<void> {
  let before = -1;
  const quiet = async () => {
    const scripts = await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js")).length);
    const same = scripts === before;
    before = scripts;
    return same;
  };
  await expect.poll(quiet, { intervals: [2_000], timeout: 60_000 }).toBe(true);
}

test("before the code of its parts has come, a page ticks, and what is pressed in them is not lost", async ({ browser }) => {
  const lead = await admin(browser);
  const { page } = lead;
  await startAndEnter(lead, await newPlan(lead, runbook));
  const letGo = await keepBackLateCode(page);
  await page.reload();
  await expect(page.getByText("LIVE", { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  const asleep = page.locator("[data-asleep]");
  await expect(asleep.first()).toBeAttached();

  await test.step("a box changes at once, and back", async () => {
    // The server does not answer, so that it is the page that shows it.
    await page.context().route("**/room", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await page.getByRole("checkbox", { name: /^Tell support:/ }).click();
    await expect(page.getByRole("checkbox", { name: "Tell support: Done, not sent yet" })).toBeChecked();
    await page.context().unroute("**/room");
    await expect(page.getByRole("checkbox", { name: "Tell support: Done", exact: true })).toBeVisible({ timeout: 30_000 });
  });

  await test.step("a dialog that is asked for in a part opens when its code has come", async () => {
    await page
      .getByRole("button", { name: /^Complete/ })
      .last()
      .click();
    letGo();
    await expect(page.getByRole("alertdialog", { name: /^Complete “First moment”/ })).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press("Escape");
    await expect(asleep).toHaveCount(0);
  });
  expect(lead.complaints).toEqual([]);
});

test("a page that has been idle for a moment opens its dialogs without a network, and sends later what waits", async ({ browser }) => {
  const lead = await admin(browser);
  const { page } = lead;
  await startAndEnter(lead, await newPlan(lead, runbook));
  await expect(page.getByRole("checkbox", { name: "Tell support: Ready" })).toBeVisible();
  await untilQuiet(page);
  await page.context().setOffline(true);
  const row = page.locator("[data-step-title]", { hasText: "Freeze writes" }).first();

  await test.step("the row opens, with its commands", async () => {
    await row.click();
    await expect(page.getByRole("button", { name: /^Skip/ }).first()).toBeVisible();
  });

  await test.step("dialogs of the row, of the plan and of its parts", async () => {
    for (const [key, name] of [
      ["n", /^Note on “Freeze writes”/],
      ["f", /^Failed: “Freeze writes”/],
      ["i", /^Open an incident/],
    ] as const) {
      await row.focus();
      await page.keyboard.press(key);
      await expect(page.getByRole("alertdialog", { name })).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("alertdialog")).toBeHidden();
    }
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page
      .getByRole("button", { name: /^Pull the cord/ })
      .last()
      .click();
    await expect(page.getByRole("alertdialog", { name: /^Pull the cord/ })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("a tick waits, and is sent once there is a network again", async () => {
    await page.getByRole("checkbox", { name: /^Freeze writes:/ }).click();
    await expect(page.getByRole("checkbox", { name: "Freeze writes: Done, not sent yet" })).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByRole("checkbox", { name: "Freeze writes: Done", exact: true })).toBeVisible({ timeout: 30_000 });
  });
});

test("a door that is knocked at before its page has come to life opens once it has, and no password stands in an address", async ({
  browser,
}) => {
  const lead = await admin(browser);
  const { email, password } = await colleague(browser, lead, "Early Bird");
  const { page, complaints } = await somebody(browser);
  const knock = async (typed: string) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route("**/_next/static/chunks/*.js", async (route) => {
      await promise;
      await route.continue();
    });
    await page.goto("/signin", { waitUntil: "commit" });
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill(typed);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByLabel("E-mail").press("Enter");
    expect(page.url()).not.toContain("?");
    resolve();
  };

  await test.step("with the wrong password, which is told, and what was typed stays", async () => {
    await knock("not the one at all");
    await expect(page.getByRole("alert").filter({ hasText: "do not go together" })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page.getByLabel("Password")).toHaveValue("not the one at all");
  });

  await test.step("with the right one", async () => {
    await knock(password);
    await expect(page.getByRole("heading", { name: "Plans" })).toBeVisible({ timeout: 30_000 });
  });
  expect(complaints).toEqual([]);
});

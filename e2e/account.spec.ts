import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, expect } from "@playwright/test";
import { must } from "#lib/domain/kernel/must.ts";
import { holdpoint } from "./kit/holdpoint.ts";
import { admin, colleague, firstAdmin, type Somebody, somebody } from "./kit/people.ts";
import { smallRoom } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";
import { within } from "./kit/within.ts";

async function signedIn(browser: Browser, email: string, password: string): Promise<Somebody> {
  const person = await somebody(browser);
  await visit(person.page, "/signin");
  await person.page.getByLabel("E-mail").fill(email);
  await person.page.getByLabel("Password").fill(password);
  await person.page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(person.page.getByRole("heading", { name: "Plans" })).toBeVisible();
  return person;
}

test("people see where they are signed in and end it, one device or all, with what is open there", async ({ browser }) => {
  const lead = await admin(browser);
  const slug = await smallRoom(lead, "Sessions");
  const { page, email, password, account } = await colleague(browser, lead, "Sven Several");
  const sessions = page.getByRole("region", { name: "Signed in" }).getByRole("listitem");

  await test.step("one of them: its war room closes", async () => {
    const { page: phone } = await signedIn(browser, email, password);
    await visit(phone, `/plans/${slug}/room`);
    await visit(page, "/settings/account");
    await expect(sessions).toHaveCount(2);
    await expect(sessions.filter({ hasText: "this one" })).toHaveCount(1);
    await sessions
      .filter({ hasNotText: "this one" })
      .getByRole("button", { name: /^Sign out/ })
      .click();
    await expect(phone).toHaveURL(/\/signin/, within);
    await expect(sessions).toHaveCount(1);
  });

  await test.step("all of them, this one too", async () => {
    const { page: phone } = await signedIn(browser, email, password);
    await visit(phone, `/plans/${slug}/room`);
    await visit(page, "/settings/account");
    await page.getByRole("button", { name: "Sign out everywhere", exact: true }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Sign out everywhere" }).click();
    await expect(page).toHaveURL(/\/signin/);
    await expect(phone).toHaveURL(/\/signin/, within);
    await visit(page, "/plans");
    await expect(page).toHaveURL(/\/signin/);
  });

  await test.step("the security log tells it, without the password", async () => {
    const text = await readFile(join(must(process.env.E2E_DATA, "the data folder"), "security.log"), "utf8");
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line): Record<string, unknown> => JSON.parse(line));
    const theirs = lines
      .filter(({ who }) => who === account.userId)
      .map(({ kind, from, by, sessions: ended }) => ({ kind, from, by, ended }));
    const from = expect.stringMatching(/127\.0\.0\.1|::1/);
    const [signedIn, ended] = [
      { kind: "signed-in", from, by: "password" },
      (many: number) => ({ kind: "sessions-ended", from, ended: many }),
    ];
    expect(theirs).toMatchObject([signedIn, ended(1), signedIn, ended(2)]);
    expect(text).not.toContain(password);
  });
});

test("signing in again in a browser ends the session it had, and its open war room goes on with the new one", async ({ browser }) => {
  const lead = await firstAdmin(browser);
  await smallRoom(lead, "Again");
  const tab = await lead.context.newPage();
  await visit(tab, "/settings/account");
  const sessions = tab.getByRole("region", { name: "Signed in" }).getByRole("listitem");
  const before = await sessions.count();
  await visit(tab, holdpoint("sign-in-link"));
  const refreshed = lead.page.waitForResponse((response) => response.url().includes("/live/") && response.status() === 200);
  await tab.getByRole("button", { name: "Sign in" }).click();
  await tab.waitForURL(/\/(welcome|plans)$/);
  await visit(tab, "/settings/account");
  await expect(sessions).toHaveCount(before);
  await refreshed;
  const box = lead.page.getByRole("checkbox", { name: /^First:/ });
  await box.click();
  await expect(box).toBeChecked();
  expect(lead.complaints).toEqual([]);
});

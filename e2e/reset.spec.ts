import { expect } from "@playwright/test";
import { holdpoint } from "./kit/holdpoint.ts";
import { admin, colleague, somebody } from "./kit/people.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

test("whoever forgot their password gets a link from an admin or from the command line, once, and all their sessions end", async ({
  browser,
}) => {
  const lead = await admin(browser);
  const { page } = lead;
  const { page: theirs, email } = await colleague(browser, lead, "Rike Resets");

  const choose = async (url: string, password: string) => {
    const visitor = await somebody(browser);
    await visit(visitor.page, url);
    await visitor.page.getByLabel("New password").fill("short");
    await visitor.page.getByRole("button", { name: "Save the password" }).click();
    await expect(visitor.page.getByRole("alert").filter({ hasText: "at least 10 characters" })).toBeVisible();
    await visitor.page.getByLabel("New password").fill(password);
    await visitor.page.getByRole("button", { name: "Save the password" }).click();
    await expect(visitor.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await visitor.page.getByLabel("E-mail").fill(email);
    await visitor.page.getByLabel("Password").fill(password);
    await visitor.page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(visitor.page.getByRole("heading", { name: "Plans" })).toBeVisible();
    return visitor.page;
  };

  await test.step("the sign-in page says what to do", async () => {
    const visitor = await somebody(browser);
    await visit(visitor.page, "/signin");
    await visitor.page.getByRole("link", { name: "Forgot your password?" }).click();
    await expect(visitor.page.getByText("An admin makes you a link")).toBeVisible();
  });

  await test.step("an admin makes a link", async () => {
    await visit(page, "/settings/people");
    await page.getByRole("button", { name: "More for Rike Resets" }).click();
    await page.getByRole("menuitem", { name: /new password/ }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Make the link" }).click();
    const url = (await page.getByRole("status").locator("code").textContent()) ?? "";
    await page.screenshot({ path: "screenshots/reset-link.png" });
    await choose(url, "a whole new password");
    await visit(theirs, "/plans");
    await expect(theirs).toHaveURL(/\/signin/);
    await visit(theirs, url);
    await expect(theirs.getByText("This link has ended")).toBeVisible();
  });

  await test.step("and so does whoever runs the server", async () => {
    await choose(holdpoint("reset-link", email), "yet another password");
    expect(() => holdpoint("reset-link", "nobody@example.org")).toThrow(/There is no account with nobody@example.org/);
  });
});

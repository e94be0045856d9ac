import { expect } from "@playwright/test";
import { admin, colleague, somebody } from "./kit/people.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const provider = `http://localhost:${Number(process.env.E2E_OIDC_PORT) + 1}/person`;

/** Who comes from the company's sign-on next. */
async function comes(person: { email: string; verified: boolean }): Promise<void> {
  const body = JSON.stringify({ sub: `sub ${person.email}`, email: person.email, email_verified: person.verified, name: "Whoever" });
  expect((await fetch(provider, { method: "PUT", body })).ok).toBe(true);
}

test("a colleague signs in through the company's sign-on, by an address it has verified", async ({ browser }) => {
  const lead = await admin(browser);
  const { page } = lead;
  const { email } = await colleague(browser, lead, "Oda Signon");

  const through = async () => {
    const visitor = await somebody(browser);
    await visit(visitor.page, "/signin");
    await visitor.page.getByRole("button", { name: "Continue with Company sign-on" }).click();
    return visitor;
  };

  await test.step("an address the provider has not verified opens nothing", async () => {
    await comes({ email, verified: false });
    const { page: refused } = await through();
    await expect(refused).toHaveURL(/\/signin\?.*error=/);
    await visit(refused, "/plans");
    await expect(refused).toHaveURL(/\/signin/);
  });

  await test.step("nor does one nobody here has", async () => {
    await comes({ email: "stranger@example.org", verified: true });
    const { page: refused } = await through();
    await expect(refused).toHaveURL(/\/signin\?.*error=/);
  });

  await test.step("nor does their own, as long as nobody has confirmed it: they may have typed anybody's", async () => {
    await comes({ email, verified: true });
    const { page: refused } = await through();
    await expect(refused).toHaveURL(/\/signin\?.*error=/);
  });

  await test.step("an admin who knows them confirms it", async () => {
    await visit(page, "/settings/people");
    await page.getByRole("button", { name: "Confirm the address of Oda Signon" }).click();
    const dialog = page.getByRole("alertdialog");
    await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
    await dialog.getByRole("button", { name: "It is theirs" }).click();
    await expect(page.getByRole("button", { name: "Confirm the address of Oda Signon" })).toHaveCount(0);
  });

  await test.step("their own, confirmed here and verified there, does", async () => {
    await comes({ email, verified: true });
    const { page: signedIn, complaints } = await through();
    await expect(signedIn.getByRole("heading", { name: "Plans" })).toBeVisible();
    await visit(signedIn, "/settings/account");
    await expect(signedIn.getByLabel("E-mail")).toHaveValue(email);
    expect(complaints).toEqual([]);
    await expect(signedIn.getByText(/linked .*, last used/)).toBeVisible();
  });
});

test("a person links a sign-on of another address, comes in by it, and unlinks it", async ({ browser }) => {
  const { page: theirs, password } = await colleague(browser, await admin(browser), "Lia Links");
  const prove = async () => {
    const dialog = theirs.getByRole("alertdialog", { name: "Confirm that it is you" });
    await dialog.getByLabel("Your password").fill(password);
    await dialog.getByRole("button", { name: "Confirm" }).click();
  };
  await comes({ email: "lia.elsewhere@example.org", verified: true });
  await visit(theirs, "/settings/account");
  await expect(theirs.getByText("not linked")).toBeVisible();
  await theirs.getByRole("button", { name: "Link Company sign-on" }).click();
  await prove();
  await expect(theirs.getByText(/linked .*, last used/)).toBeVisible();
  await theirs.screenshot({ path: "screenshots/account-linked.png", fullPage: true });

  const visitor = await somebody(browser);
  await visit(visitor.page, "/signin");
  await visitor.page.getByRole("button", { name: "Continue with Company sign-on" }).click();
  await expect(visitor.page.getByRole("heading", { name: "Plans" })).toBeVisible();

  await visit(theirs, "/settings/account");
  await theirs.getByRole("button", { name: "Unlink Company sign-on" }).click();
  await prove();
  await expect(theirs.getByText("not linked")).toBeVisible();
});

test("another address wants a proof, waits for an admin, and ends the other sessions", async ({ browser }) => {
  const lead = await admin(browser);
  const { page } = lead;
  const { page: theirs, email: before, password } = await colleague(browser, lead, "Mona Moves");
  await visit(theirs, "/settings/account");
  const next = `mona.new.${Date.now()}@example.org`;
  await theirs.getByLabel("E-mail").fill(next);
  await theirs.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = theirs.getByRole("alertdialog", { name: "Confirm that it is you" });
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(theirs.getByText(`${next} is not confirmed yet`)).toBeVisible();
  await theirs.screenshot({ path: "screenshots/address-waits.png", fullPage: true });

  const signIn = async (email: string) => {
    const visitor = await somebody(browser);
    await visit(visitor.page, "/signin");
    await visitor.page.getByLabel("E-mail").fill(email);
    await visitor.page.getByLabel("Password").fill(password);
    await visitor.page.getByRole("button", { name: "Sign in", exact: true }).click();
    return visitor.page;
  };
  await expect((await signIn(next)).getByText("do not go together")).toBeVisible();
  await expect((await signIn(before)).getByRole("heading", { name: "Plans" })).toBeVisible();

  await visit(page, "/settings/people");
  await page.getByRole("button", { name: "Confirm the address of Mona Moves" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "It is theirs" }).click();
  const row = page.getByRole("region", { name: "People" }).getByRole("listitem").filter({ hasText: "Mona Moves" });
  await expect(row).not.toContainText("is not confirmed");
  await expect(row).toContainText(next);
  await visit(theirs, "/plans");
  await expect(theirs).toHaveURL(/\/signin/);
  await expect((await signIn(next)).getByRole("heading", { name: "Plans" })).toBeVisible();
});

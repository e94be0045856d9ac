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
  const { page } = await admin(browser);
  const { page: theirs } = await colleague(browser, page, "Oda Signon");
  await visit(theirs, "/settings/account");
  const email = await theirs.getByLabel("E-mail").inputValue();

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

  await test.step("their own, verified, does", async () => {
    await comes({ email, verified: true });
    const { page: signedIn, complaints } = await through();
    await expect(signedIn.getByRole("heading", { name: "Plans" })).toBeVisible();
    await visit(signedIn, "/settings/account");
    await expect(signedIn.getByLabel("E-mail")).toHaveValue(email);
    expect(complaints).toEqual([]);
  });
});

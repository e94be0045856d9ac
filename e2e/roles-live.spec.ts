import { expect } from "@playwright/test";
import { admin, colleague } from "./kit/people.ts";
import { smallRoom } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";
import { within } from "./kit/within.ts";

test("a role change is on the page a person has open within seconds, and the server holds to it", async ({ browser }) => {
  const lead = await admin(browser);
  const { page, complaints } = await colleague(browser, lead, "Rolf Role");
  const slug = await smallRoom(lead, "Roles");
  await visit(page, `/plans/${slug}/room`);
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  const box = page.getByRole("checkbox", { name: /^First:/ });

  const sent = page.waitForRequest((request) => request.method() === "POST" && "next-action" in request.headers());
  await box.click();
  await expect(box).toBeChecked();
  const tick = await sent;
  // The same act as a page would send it that does not know better, under an id of its own.
  const send = (verb: string) =>
    page.evaluate(async ({ address, headers, body }) => (await fetch(address, { method: "POST", headers, body })).text(), {
      address: tick.url(),
      headers: Object.fromEntries(Object.entries(tick.headers()).filter(([name]) => /^(next-|accept$|content-type$)/.test(name))),
      body: (tick.postData() ?? "").replace(/"id":"[^"]+"/, `"id":"${crypto.randomUUID()}"`).replace("completeStep", verb),
    });

  await visit(lead.page, "/settings/people");
  const become = (role: string) => lead.page.getByRole("combobox", { name: "Role of Rolf Role" }).selectOption(role);

  await test.step("a viewer's boxes are dead and say why", async () => {
    await become("viewer");
    await expect(box).toHaveAttribute("aria-disabled", "true", within);
    await box.click({ force: true });
    await expect(page.getByText("Only members may do this.").filter({ visible: true }).first()).toBeVisible();
    await expect(box).toBeChecked();
  });

  await test.step("the server refuses what such a page should not send", async () => {
    expect(await send("reopenStep")).toContain("Only members may do this.");
    await expect(lead.page.getByRole("combobox", { name: "Role of Rolf Role" })).toHaveValue("viewer");
  });

  await test.step("a member again, they can go on", async () => {
    await become("member");
    await expect(box).not.toHaveAttribute("aria-disabled", "true", within);
    await box.click();
    await expect(box).not.toBeChecked();
  });

  await test.step("taken out, they are shown nothing more", async () => {
    expect(await page.evaluate(() => "neverReloaded" in window)).toBe(true);
    await lead.page.getByRole("button", { name: "Remove Rolf Role" }).click();
    await lead.page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
    await expect(page).toHaveURL(/\/signin/, within);
  });
  expect([...lead.complaints, ...complaints]).toEqual([]);
});

test("who is called otherwise is called so on the pages others have open within seconds", async ({ browser }) => {
  const lead = await admin(browser);
  const ana = await colleague(browser, lead, "Ana Novak");
  const slug = await smallRoom(lead, "Names");
  await visit(ana.page, `/plans/${slug}/room`);
  await lead.page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  await ana.page.getByRole("checkbox", { name: /^First:/ }).click();
  await lead.page.locator("[data-step-title]", { hasText: "First" }).first().click();
  const detail = lead.page.locator("[data-step]", { hasText: "First" }).first();
  await expect(detail.getByText("Ana Novak")).toBeVisible({ timeout: 30_000 });

  await visit(ana.page, "/settings/account");
  await ana.page.getByLabel("Name", { exact: true }).fill("Ana Novak-Lind");
  await ana.page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(detail.getByText("Ana Novak-Lind")).toBeVisible(within);
  expect(await lead.page.evaluate(() => "neverReloaded" in window)).toBe(true);
  expect([...lead.complaints, ...ana.complaints]).toEqual([]);
});

test("a plan restricted to named people leaves the screens of all others within seconds", async ({ browser }) => {
  const lead = await admin(browser);
  const { page } = await colleague(browser, lead, "Rita Restricted");
  const slug = await smallRoom(lead, "Restricted");
  await visit(page, `/plans/${slug}/room`);
  await expect(page.getByRole("checkbox", { name: /^First:/ })).toBeVisible();
  await visit(lead.page, `/plans/${slug}`);
  await lead.page.getByRole("tab", { name: "People" }).click();
  await lead.page.getByLabel("Only named people and admins").click();
  await expect(lead.page.getByLabel("Only named people and admins")).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^First:/ })).toBeHidden(within);
  await expect(page.getByText("There is nothing at this address, or it is not for you.")).toBeVisible();
});

import { expect } from "@playwright/test";
import { admin, inviteLink, somebody } from "./kit/people.ts";
import { smallRoom } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

test("three people are invited at once, each by a link of their own that only they can use", async ({ browser }) => {
  const { page, complaints } = await admin(browser);
  await visit(page, "/settings/people");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("alertdialog", { name: "Invite people" });
  const field = dialog.getByLabel("E-mail addresses");
  await expect(field).toBeFocused();
  const stamp = Date.now();
  const people = ["ina", "ivo", "isa"].map((name) => `${name}.${stamp}@example.org`);
  const [ina = "", ivo = "", isa = ""] = people;

  await test.step("what is no address is named and stays in the field", async () => {
    const typed = `${ina}, nobody@\n"Ivo, from Ops" <${ivo}>`;
    await field.fill(typed);
    await dialog.getByRole("button", { name: "Make 2 links" }).click();
    await expect(dialog.getByText("“nobody@” is no e-mail address.")).toBeVisible();
    await expect(field).toHaveValue(typed);
  });

  const links = await test.step("each address gets its link, shown this once", async () => {
    await field.fill(`${ina}, "Ivo, from Ops" <${ivo}> ${ina.toUpperCase()}\n${isa}`);
    await dialog.getByLabel("Role").selectOption("lead");
    await dialog.getByRole("button", { name: "Make 3 links" }).click();
    await expect(dialog.getByRole("listitem")).toHaveCount(3);
    const shown = await dialog.getByRole("listitem").locator("code").allTextContents();
    expect(new Set(shown).size).toBe(3);
    await dialog.getByRole("button", { name: "Copy all" }).click();
    await expect(dialog.getByRole("button", { name: "All copied" })).toBeVisible();
    await dialog.getByRole("button", { name: "Done" }).click();
    for (const email of people) await expect(page.getByText(`${email} as lead`)).toBeVisible();
    return shown;
  });

  await test.step("a link is for its address and works once", async () => {
    const { page: theirs } = await somebody(browser);
    await visit(theirs, links[1] ?? "");
    await expect(theirs.getByLabel("E-mail")).toHaveValue(ivo);
    await theirs.getByLabel("Your name").fill("Ivo Invited");
    await theirs.getByLabel("Password").fill("correct horse battery");
    await theirs.getByRole("button", { name: "Join" }).click();
    await expect(theirs.getByRole("heading", { name: "Plans" })).toBeVisible();
    await page.reload();
    await expect(page.getByText(/used by Ivo Invited/)).toBeVisible();
  });
  expect(complaints).toEqual([]);
});

test("of several who use one invite at once, one joins, and nobody is left with an account without a home", async ({ browser }) => {
  const host = await admin(browser);
  const link = await inviteLink(host.page, "viewer");
  const stamp = Date.now();
  const crowd = await Promise.all(Array.from({ length: 4 }, () => somebody(browser)));
  for (const [at, { page }] of crowd.entries()) {
    await visit(page, link);
    await page.getByLabel("Your name").fill(`Crowd ${at}`);
    await page.getByLabel("E-mail").fill(`crowd.${stamp}.${at}@example.org`);
    await page.getByLabel("Password").fill("correct horse battery");
  }
  await Promise.all(crowd.map(({ page }) => page.getByRole("button", { name: "Join" }).click()));
  const ends = crowd.map(({ page }) =>
    page.getByRole("heading", { name: "Plans" }).or(page.getByRole("alert").filter({ hasText: /invite/ })),
  );
  for (const end of ends) await expect(end).toBeVisible();
  expect(await host.site.ask("accounts", { like: `crowd.${stamp}.%` })).toHaveLength(1);
});

test("whoever is invited to a plan that is under way lands in its war room", async ({ browser }) => {
  const host = await admin(browser);
  const slug = await smallRoom(host, "Landing");
  const title = (await host.page.getByRole("heading", { level: 1 }).first().textContent()) ?? "";
  const link = await inviteLink(host.page, "member", title);
  const { page } = await somebody(browser);
  await visit(page, link);
  await page.getByLabel("Your name").fill("Lana Landing");
  await page.getByLabel("E-mail").fill(`lana.${Date.now()}@example.org`);
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL(`**/plans/${slug}/room`);
  await expect(page.getByRole("checkbox", { name: "First: Ready" })).toBeVisible();
});

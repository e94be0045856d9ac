import { expect, type Route } from "@playwright/test";
import { holdpoint } from "./kit/holdpoint.ts";
import { admin, colleague, firstAdmin, importDocument, inviteLink, joinByLink, somebody } from "./kit/people.ts";
import { smallRoom } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";
import { within } from "./kit/within.ts";

const runbook = `# Ledger move

**Date:** 2026-11-26

Some words that are nobody's work.

## Prepare

- [ ] Tell support
- [ ] Freeze writes
  - [ ] Zone a
  - [ ] Zone b
- [ ] Check the backup

## Deploy

1. [ ] Run the migration
   \`\`\`bash
   ./ledger migrate --to 42
   \`\`\`
2. [ ] Deploy the service
3. [ ] Warm the cache
`;

test("a runbook comes in, is started, ticked from two browsers, and watched from a third", async ({ browser }) => {
  const lead = await admin(browser);
  const document = { name: "ledger-move.md", mimeType: "text/markdown", buffer: Buffer.from(runbook) };
  const slug = await importDocument(lead.page, document);
  const ana = await colleague(browser, lead, "Ana Novak");

  await test.step("the plan shows what was read, commands and all", async () => {
    await visit(lead.page, `/plans/${slug}`);
    await expect(lead.page.getByRole("heading", { name: "Ledger move" })).toBeVisible();
    await expect(lead.page.getByText("./ledger migrate --to 42")).toBeVisible();
  });

  await test.step("starting opens the war room", async () => {
    await lead.page.getByRole("button", { name: /^Start/ }).click();
    await lead.page.getByRole("alertdialog").getByRole("button", { name: /Start/ }).click();
    await lead.page.waitForURL(/\/room$/);
    await expect(lead.page.getByText("LIVE", { exact: true }).first()).toBeVisible();
  });

  await visit(ana.page, `/plans/${slug}/room`);
  const box = (person: typeof lead, title: string) => person.page.getByRole("checkbox", { name: new RegExp(`^${title}:`) });

  await test.step("a tick is on both screens without a reload, with its author", async () => {
    await box(ana, "Tell support").click();
    await expect(box(ana, "Tell support")).toBeChecked();
    await expect(box(lead, "Tell support")).toBeChecked();
    await expect(lead.page.getByText(/Ana Novak\s*completed/)).toBeVisible();
  });

  await test.step("who is here is on both screens", async () => {
    await expect(lead.page.getByText("2 here")).toBeVisible();
  });

  await test.step("a parent closes with its last child", async () => {
    await box(lead, "Zone a").click();
    await box(ana, "Zone b").click();
    await expect(box(lead, "Freeze writes")).toBeChecked();
    await expect(box(ana, "Freeze writes")).toBeChecked();
  });

  await test.step("both screens go on to the next phase", async () => {
    await box(lead, "Check the backup").click();
    await expect(box(lead, "Run the migration")).toBeVisible();
    await expect(box(ana, "Run the migration")).toBeVisible();
  });

  const page = await test.step("the status page needs no account", async () => {
    await visit(lead.page, `/plans/${slug}`);
    await lead.page.getByRole("button", { name: /^Share/ }).click();
    await lead.page.getByLabel("Who it is for").fill("Everyone");
    await lead.page.getByRole("button", { name: "Make a link" }).click();
    const url = (await lead.page.getByRole("status").locator("code").textContent()) ?? "";
    const guest = await somebody(browser);
    await visit(guest.page, url);
    await expect(guest.page.getByRole("heading", { name: "Ledger move is under way" })).toBeVisible();
    await expect(guest.page.getByText("4 of 7 steps")).toBeVisible();
    await expect(guest.page.getByText(/^live/)).toBeVisible();
    return guest;
  });

  await test.step("it moves with the work and shows nothing of it", async () => {
    await box(ana, "Run the migration").click();
    await expect(page.page.getByText("5 of 7 steps")).toBeVisible();
    await lead.page.getByLabel("Headline").fill("Half way there.");
    await lead.page.getByRole("button", { name: "Post update" }).click();
    await expect(page.page.getByText("Half way there.")).toBeVisible();
    const html = await page.page.content();
    for (const hidden of ["migrate", "Freeze writes", "Ana Novak", "Zone a", "nobody's work"]) expect(html).not.toContain(hidden);
  });

  await test.step("a revoked link is gone within seconds, from the open page too", async () => {
    const address = page.page.url();
    await lead.page.getByRole("button", { name: /Revoke the link for Everyone/ }).click();
    await lead.page
      .getByRole("alertdialog")
      .getByRole("button", { name: /Revoke/ })
      .click();
    await expect(page.page.getByText("This link is not open any more.")).toBeVisible(within);
    expect((await page.page.request.get(address)).status()).toBe(404);
  });

  await test.step("skip asks why, reopen keeps the history", async () => {
    await visit(lead.page, `/plans/${slug}/room`);
    await lead.page.getByText("Deploy the service").first().click();
    await lead.page.getByRole("button", { name: /^Skip/ }).first().click();
    const dialog = lead.page.getByRole("alertdialog");
    await dialog.getByRole("textbox").fill("Not this time");
    await dialog.getByRole("button", { name: /Skip/ }).click();
    await expect(ana.page.getByText(/Not this time/).first()).toBeVisible();
    await box(ana, "Run the migration").click();
    await expect(box(lead, "Run the migration")).not.toBeChecked();
    await expect(lead.page.getByText(/Ana Novak\s*reopened/)).toBeVisible();
  });

  await test.step("the record holds", () => {
    expect(holdpoint("verify", slug)).toContain("chain whole, rows as the journal says");
  });

  expect([...lead.complaints, ...ana.complaints, ...page.complaints]).toEqual([]);
});

test("a tick made without a connection waits, says so, survives a reload, and is sent once", async ({ browser }) => {
  const lead = await admin(browser);
  const { page, context, site } = lead;
  const slug = await smallRoom(lead, "Offline");
  const cut = (route: Route) => (route.request().method() === "POST" ? route.abort() : route.continue());
  await context.route("**/room", cut);
  await page.getByRole("checkbox", { name: /^First:/ }).click();
  await expect(page.getByRole("checkbox", { name: "First: Done, not sent yet" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "First: Done, not sent yet" })).toBeVisible();
  await context.unroute("**/room", cut);
  await expect(page.getByRole("checkbox", { name: "First: Done", exact: true })).toBeVisible();
  expect(await site.ask("verify", { slug })).toMatchObject({ ok: true, events: 3 });
});

test("a tab from before a deploy loads itself anew and sends what it meant to", async ({ browser }) => {
  const lead = await admin(browser);
  const { page, context, site } = lead;
  const slug = await smallRoom(lead, "Stale tab");
  let refused = 0;
  // What a server answers that was built anew: it does not know the old page's action.
  await context.route("**/room", (route) => {
    if (route.request().method() !== "POST" || refused > 0) return route.continue();
    refused++;
    return route.fulfill({
      status: 404,
      headers: { "x-nextjs-action-not-found": "1", "content-type": "text/plain" },
      body: "Server action not found.",
    });
  });
  await page.getByRole("checkbox", { name: /^First:/ }).click();
  await expect.poll(() => site.ask("verify", { slug })).toMatchObject({ ok: true, events: 3 });
  await expect(page.getByRole("checkbox", { name: "First: Done", exact: true })).toBeVisible();
  expect(refused).toBe(1);
});

test("an invite lets one person in, once", async ({ browser }) => {
  const lead = await admin(browser);
  const link = await inviteLink(lead.page, "viewer");
  await joinByLink(browser, link, "Ben Ash");
  const late = await somebody(browser);
  await visit(late.page, link);
  await expect(late.page.getByText("This invite has been used.")).toBeVisible();
});

test("a person who is taken out is out on the open page too", async ({ browser }) => {
  const lead = await firstAdmin(browser);
  const eve = await colleague(browser, lead, "Eve Moss");
  await visit(eve.page, "/plans");
  await eve.page.getByRole("link", { name: /Ledger 4/ }).click();
  await eve.page.waitForURL(/\/room$/);
  await expect(eve.page.getByText("LIVE", { exact: true }).first()).toBeVisible();
  await visit(lead.page, "/settings/people");
  await lead.page.getByRole("button", { name: "Remove Eve Moss" }).click();
  await lead.page
    .getByRole("alertdialog")
    .getByRole("button", { name: /Remove/ })
    .click();
  await expect(lead.page.getByRole("button", { name: "Remove Eve Moss" })).toBeHidden();
  await expect(eve.page.getByRole("heading", { name: "Sign in" })).toBeVisible(within);
});

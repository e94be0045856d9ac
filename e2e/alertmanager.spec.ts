import { expect, type Page } from "@playwright/test";
import { peerPort } from "./kit/peer.ts";
import { admin, colleague } from "./kit/people.ts";
import { expectWholeRecord, newPlan, startAndEnter } from "./kit/plans.ts";
import { type Monitoring, monitoring } from "./kit/prometheus.ts";
import { theSite } from "./kit/site.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Ledger moves

## Deploy

- [ ] Switch the traffic

## Rollback triggers

- LedgerFails >= 1
- Ledger errors above 5 % for 20 s

## Rollback

- [ ] Switch back

  \`\`\`sh
  ledgerctl traffic back
  \`\`\`
`;

let peers: Monitoring | undefined;
test.afterEach(async () => {
  await peers?.stop();
  peers = undefined;
});

const patient = { timeout: 60_000 };

test("a real Alertmanager’s alert opens the rollback decision, and what it resolves is over; a number is read from a real Prometheus", {
  tag: "@long",
}, async ({ browser }) => {
  test.setTimeout(300_000);
  const lead = await admin(browser);
  const member = await colleague(browser, lead, "Nora Lind");
  const slug = await newPlan(lead, runbook);
  const token = await theSite().ask("token", { account: lead.account, scopes: ["plan:read", "metrics:push"] });
  const { prometheus, say, stop } = await monitoring(
    peerPort(),
    { LedgerFails: "ledger_errors_percent > 5" },
    { url: `${theSite().address}/api/v1/plans/${slug}/alerts`, token },
  );
  peers = { prometheus, say, stop };
  say({ ledger_errors_percent: 0.04 });

  const metrics = (of: Page) => of.getByRole("region", { name: "Metrics", exact: true });
  const card = (of: Page, title: string) => metrics(of).getByRole("listitem").filter({ hasText: title }).first();

  await test.step("its server is added and answers, and the metric is read by a query of it", async () => {
    const { page } = lead;
    const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
    await visit(page, "/settings/prometheus");
    await page.getByRole("button", { name: "Add server" }).click();
    await dialog.getByLabel("Called").fill("real");
    await dialog.getByLabel("Address").fill(prometheus);
    await dialog.getByRole("button", { name: "Add server" }).click();
    const row = page.getByRole("listitem").filter({ hasText: "real" });
    await row.getByRole("button", { name: "Test real" }).click();
    await expect(row.getByRole("status")).toHaveText("It answers queries.");
    await visit(page, `/plans/${slug}`);
    await page.getByRole("button", { name: "More about “Ledger errors”" }).click();
    await page.getByRole("menuitem", { name: "Edit…" }).click();
    await dialog.getByLabel("Where it comes from").selectOption("Prometheus: what a query gives");
    await dialog.getByLabel("Server").selectOption("real");
    await dialog.getByLabel("Query").fill("max(ledger_errors_percent)");
    await dialog.getByLabel("Every, in s").fill("10");
    // It has a number once it has scraped.
    await expect(async () => {
      await dialog.getByRole("button", { name: "Try the query" }).click();
      await expect(dialog.getByRole("status").filter({ hasText: "It gives 0.04 %" })).toBeVisible({ timeout: 3000 });
    }).toPass(patient);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
  });

  await startAndEnter(lead, slug);
  await visit(member.page, `/plans/${slug}/room`);
  await test.step("what it scraped is on the screens", async () => {
    for (const { page } of [lead, member]) await expect(card(page, "Ledger errors")).toContainText("0.04", patient);
    await expect(lead.page.getByRole("alert").filter({ hasText: "ROLL BACK?" })).toHaveCount(0);
  });

  const breach = (of: Page, text: string) => of.getByRole("status").filter({ hasText: "Breached" }).filter({ hasText: text });
  await test.step("it rises: Prometheus’ rule fires, Alertmanager tells, and the question is on both screens", async () => {
    say({ ledger_errors_percent: 6.5 });
    for (const { page } of [lead, member]) {
      await expect(page.getByRole("alert").filter({ hasText: "ROLL BACK?" })).toContainText("LedgerFails", patient);
      await expect(breach(page, "LedgerFails")).toBeVisible(patient);
    }
  });

  await test.step("the number that is read crosses its own limit", async () => {
    await expect(card(member.page, "Ledger errors")).toContainText("6.5", patient);
    await expect(breach(member.page, "Ledger errors above 5 %")).toBeVisible(patient);
  });

  await test.step("it falls: what Alertmanager resolves is over, and so is what the number crossed; the question stays a person’s", async () => {
    say({ ledger_errors_percent: 0.1 });
    for (const { page } of [lead, member]) {
      await expect(breach(page, "LedgerFails")).toHaveCount(0, patient);
      await expect(breach(page, "Ledger errors")).toHaveCount(0, patient);
    }
    await expect(lead.page.getByRole("alert").filter({ hasText: "ROLL BACK?" })).toContainText("LedgerFails");
  });

  await test.step("an application that is gone gives no number, and the card says so", async () => {
    say({});
    await expect(card(member.page, "Ledger errors")).toContainText(/asked .* ago: /, patient);
  });
  await expectWholeRecord(lead, slug);
  expect([...lead.complaints, ...member.complaints]).toEqual([]);
});

import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { holdpoint } from "./kit/holdpoint.ts";
import { admin, colleague } from "./kit/people.ts";
import { expectWholeRecord, newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Parcel move

## Prepare

- [ ] Tell support
- [ ] Freeze writes
- [ ] Check the backup

## Deploy

- [ ] Run the migration
`;
const edited = runbook
  .replace("- [ ] Freeze writes", "- [ ] Freeze writes (10 min)")
  .replace("- [ ] Check the backup\n", "- [ ] Check the backup\n- [ ] Call the carrier\n")
  .replace("- [ ] Run the migration\n", "- [ ] Run the migration\n- [ ] Open the gates\n");
const file = (text: string) => ({ name: "parcel.md", mimeType: "text/markdown", buffer: Buffer.from(text) });

test("an edited document is compared, taken over, and the ticks stay", async ({ browser }) => {
  const lead = await admin(browser);
  const { page, complaints } = lead;
  const slug = await newPlan(lead, runbook);
  const ana = await colleague(browser, lead, "Ana Parcel");
  await startAndEnter(lead, slug);
  await visit(ana.page, `/plans/${slug}/room`);
  await ana.page.getByRole("checkbox", { name: /^Tell support:/ }).click();
  await expect(page.getByRole("checkbox", { name: "Tell support: Done" })).toBeChecked();

  await test.step("the same document changes nothing", async () => {
    await visit(page, `/plans/${slug}`);
    await page.getByRole("button", { name: "Document", exact: true }).click();
    await page.getByRole("menuitem", { name: "Import a new version…" }).click();
    await page.waitForURL(/\/revise$/);
    await page.getByLabel("Runbook file").setInputFiles(file(runbook));
    await expect(page.getByRole("heading", { name: "Nothing changed" })).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: "Another document" }).first().click();
  });

  await test.step("the edited one shows what it changes", async () => {
    await page.getByLabel("Runbook file").setInputFiles(file(edited));
    await expect(page.getByRole("heading", { name: "What the new version changes" })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText("2 added · 1 changed · 1 tick stays")).toBeVisible();
    const added = page.getByRole("region", { name: "Added" });
    await expect(added.getByText("Call the carrier")).toBeVisible();
    await expect(page.getByRole("region", { name: "Changed" }).getByText("10 min")).toBeVisible();
    await added.getByRole("checkbox", { name: /Open the gates/ }).uncheck();
  });

  await test.step("applied, it is in the other's war room without a reload, ticks and all", async () => {
    await page.getByRole("button", { name: "Apply" }).click();
    await page.waitForURL(new RegExp(`/plans/${slug}$`));
    await expect(page.getByText("Call the carrier")).toBeVisible();
    await expect(ana.page.getByRole("checkbox", { name: /^Call the carrier:/ })).toBeVisible();
    await expect(ana.page.getByRole("checkbox", { name: "Tell support: Done" })).toBeChecked();
    await expect(ana.page.getByText(/brought in a new version of the document/)).toBeVisible();
    await expect(ana.page.getByText("Open the gates")).toHaveCount(0);
  });

  await expectWholeRecord(lead, slug);
  expect([...complaints, ...ana.complaints]).toEqual([]);
});

test("a plan can be checked and taken away as Markdown", async ({ browser }) => {
  const lead = await admin(browser);
  const { page, complaints } = lead;
  const text = "# Parcel check\n\n## Deploy\n\n- [ ] Tell support (Owner: QA)\n- [ ] Clean up\n  ```sh\n  rm -rf /srv/parcels\n  ```\n";
  const slug = await newPlan(lead, text);
  await visit(page, `/plans/${slug}`);

  await page.getByRole("button", { name: "Document", exact: true }).click();
  await page.getByRole("menuitem", { name: "Check the plan…" }).click();
  const findings = page.getByRole("dialog", { name: "Check the plan" });
  await expect(findings.getByText(/rm -rf/)).toBeVisible({ timeout: 30_000 });
  await page.screenshot({ path: "screenshots/check-plan.png" });
  await findings.getByRole("button", { name: "Show “Clean up”" }).first().click();
  await expect(findings).toBeHidden();
  await expect(page.getByText("Clean up")).toBeInViewport();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Document", exact: true }).click();
  await page.getByRole("menuitem", { name: "Export as Markdown" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${slug}.md`);
  const written = readFileSync(await file.path(), "utf8");
  expect(written).toContain("- [ ] Tell support (Owner: QA)");
  expect(holdpoint("export", slug)).toBe(written.trim());
  const anonymous = await browser.newPage();
  expect((await anonymous.request.get(`/plans/${slug}/export`)).status()).toBe(404);
  expect(complaints).toEqual([]);
});

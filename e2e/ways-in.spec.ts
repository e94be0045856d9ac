import { expect } from "@playwright/test";
import { admin } from "./kit/people.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

/** UTF-8 read as Windows-1252, as a careless save leaves it. */
const misread = (text: string) => new TextDecoder("windows-1252").decode(Buffer.from(text));

test("text in the wrong encoding is repaired when asked, and only then", async ({ browser }) => {
  const { page, complaints } = await admin(browser);
  await visit(page, "/plans/import");
  const text = misread("# 🚀 Parcel cutover\n\n## Prepare\n\n- [ ] Freeze writes → tell support\n- [ ] Backup ✅\n");
  await page.getByLabel("Runbook file").setInputFiles({ name: "parcel.md", mimeType: "text/markdown", buffer: Buffer.from(text) });

  const notice = page.getByRole("status").filter({ hasText: "wrong encoding" });
  await expect(notice).toContainText("3 places", { timeout: 30_000 });
  const made = page.getByRole("region", { name: "What Holdpoint made of it" });
  await expect(made.getByText(`Freeze writes ${misread("→")} tell support`)).toBeVisible();

  await notice.getByRole("button", { name: "Repair" }).click();
  await expect(made.getByText("Freeze writes → tell support")).toBeVisible();
  const undo = page.getByRole("button", { name: "Undo repair" });
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(made.getByText(`Freeze writes ${misread("→")} tell support`)).toBeVisible();

  await page.getByRole("button", { name: "Repair", exact: true }).click();
  await expect(made.getByText("Freeze writes → tell support")).toBeVisible();
  await page.getByRole("button", { name: "Create plan" }).click();
  await page.waitForURL(/\/plans\/(?!import)[^/]+$/, { timeout: 30_000 });
  await expect(page.getByText("Freeze writes → tell support")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a page copied from a wiki keeps its tasks", async ({ browser }) => {
  const { page } = await admin(browser);
  await visit(page, "/plans/import");
  await page.getByLabel("Or paste it").evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Move the ledger\nFreeze writes\nCopy the tables");
    clipboardData.setData(
      "text/html",
      `<h1>Move the ledger</h1><h2>Prepare</h2><ul class="inline-task-list"><li data-inline-task-id="1" class="checked">Freeze writes</li>
       <li data-inline-task-id="2">Copy the tables</li></ul>`,
    );
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText("Headings, lists and tables of the copied page are kept.")).toBeVisible();
  await page.getByRole("button", { name: "Read the text" }).click();
  const document = page.getByRole("region", { name: /^Document|^The document/ });
  await expect(document.getByText("- [x] Freeze writes")).toBeVisible({ timeout: 30_000 });
  await expect(document.getByText("- [ ] Copy the tables")).toBeVisible();
});

test("a run sheet dropped as CSV becomes phases and steps", async ({ browser }) => {
  const { page } = await admin(browser);
  await visit(page, "/plans/import");
  await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const sheet = "Phase;Task;Owner;Start;Duration\nPrepare;Freeze writes;Ana;13:00;15 min\nMove;Copy the tables;Bo;13:15;1 h\n";
    dataTransfer.items.add(new File([sheet], "ledger.csv", { type: "text/csv" }));
    for (const type of ["dragenter", "dragover", "drop"])
      window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText(/2 phases · 2 steps/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByLabel("Title")).toHaveValue("ledger");
});

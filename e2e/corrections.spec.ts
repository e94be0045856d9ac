import { expect, type Page } from "@playwright/test";
import { findings } from "./kit/findings.ts";
import { wear } from "./kit/looks.ts";
import { admin, somebody } from "./kit/people.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Parcel ledger move

Moves the ledger of the parcel service to the new cluster.

## Background

- Two years of parcels
- One writer, four readers

## Phase 1: Prepare

- [ ] Freeze merges (Owner: Priya, 5 min)
- [ ] Backup is fresh

## Phase 2: Move

- [ ] Copy the tables
- [ ] Compare the row counts

## Phase 3: Open

- [ ] Let writes in

## Phase 4: Tell

- [ ] Tell the couriers
- Error rate > 5% for 10 minutes: roll back
`;

const made = (page: Page) => page.getByRole("region", { name: "What Holdpoint made of it" });
const row = (page: Page, name: string) => made(page).getByRole("button", { name, exact: true });

async function open(page: Page, text = runbook) {
  await visit(page, "/plans/import");
  await page.getByLabel("Runbook file").setInputFiles({ name: "parcel-move.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
  await expect(page.getByText(/every one of \d+ lines kept/)).toBeVisible({ timeout: 30_000 });
}

test("by mouse: a step becomes a question, a section a note, two phases one; one is taken back; the plan is made so", async ({
  browser,
}) => {
  const { page, complaints } = await admin(browser);
  await open(page);
  await expect(page.getByText(/4 phases · 6 steps/)).toBeVisible();

  await row(page, "Step: Backup is fresh").click();
  await page.getByRole("menuitemradio", { name: /^Question/ }).click();
  await expect(row(page, "Question: Backup is fresh")).toBeVisible();
  await expect(row(page, "Question: Backup is fresh")).toBeFocused();
  await expect(page.getByRole("button", { name: "1 correction", exact: true })).toBeVisible();

  await row(page, "Phase: Phase 4: Tell").click();
  await page.getByRole("menuitemradio", { name: /^Note/ }).click();
  await expect(row(page, "Phase: Phase 4: Tell")).toBeHidden();

  await row(page, "Phase: Phase 3: Open").click();
  await page.getByRole("menuitemradio", { name: /^Joined/ }).click();
  await expect(page.getByText(/2 phases · 4 steps · 1 question/)).toBeVisible();

  await row(page, "Step: Copy the tables").click();
  await page.getByRole("menuitemradio", { name: /^Criterion/ }).click();
  await expect(page.getByRole("button", { name: "4 corrections", exact: true })).toBeVisible();
  await expect(row(page, "Criterion: Copy the tables")).toBeVisible();
  await made(page)
    .locator("[data-row]", { hasText: "Copy the tables" })
    .getByRole("button", { name: /^you said so/ })
    .click();
  await expect(row(page, "Step: Copy the tables")).toBeVisible();
  await expect(page.getByRole("button", { name: "3 corrections", exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Create plan" }).click();
  await page.waitForURL(/\/plans\/(?!import)[^/]+$/, { timeout: 30_000 });
  await expect(page.getByText("Let writes in")).toBeVisible();
  await expect(page.getByRole("heading", { name: /Move/ }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /Phase 3: Open|Phase 4: Tell/ })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: /Tell the couriers/ })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("by keyboard: Enter opens, letters and arrows choose, and the focus stays on the row", async ({ browser }) => {
  const { page, complaints } = await admin(browser);
  await open(page);
  await row(page, "Step: Compare the row counts").focus();
  await expect(page.locator("[data-line='18'].bg-run-soft")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("c");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(row(page, "Repeat: Compare the row counts")).toBeFocused();

  await row(page, "Phase: Phase 2: Move").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/3 phases/)).toBeVisible();
  await page.getByRole("button", { name: "Undo all" }).press("Enter");
  await expect(row(page, "Phase: Phase 2: Move")).toBeVisible();
  await expect(row(page, "Step: Compare the row counts")).toBeVisible();
  await expect(page.getByRole("button", { name: /correction/ })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("what a person said survives another document, a repair, and an answer that does not come", async ({ browser }) => {
  const { page } = await admin(browser);
  const misread = new TextDecoder("windows-1252").decode(Buffer.from(runbook.replace("Backup is fresh", "Backup → tested")));
  await open(page, misread);
  await made(page)
    .getByRole("button", { name: /^Step: Backup/ })
    .click();
  await page.getByRole("menuitemradio", { name: /^Question/ }).click();
  await expect(made(page).getByRole("button", { name: /^Question: Backup/ })).toBeVisible();
  await page.getByRole("button", { name: "Repair", exact: true }).click();
  await expect(row(page, "Question: Backup → tested")).toBeVisible();

  await page.getByRole("button", { name: "Another document" }).click();
  await page.getByRole("button", { name: "Back to “parcel-move.md”" }).click();
  await expect(row(page, "Question: Backup → tested")).toBeVisible();
  await page.getByRole("button", { name: "Another document" }).click();
  await page.getByLabel("Runbook file").setInputFiles({ name: "parcel-move.md", mimeType: "text/markdown", buffer: Buffer.from(misread) });
  await expect(made(page).getByRole("button", { name: /^Question: Backup/ })).toBeVisible();

  await page.route("**/plans/import", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await row(page, "Step: Let writes in").click();
  await page.getByRole("menuitemradio", { name: /^Note/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: "What you said is kept" })).toBeVisible();
  await page.unroute("**/plans/import");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(row(page, "Step: Let writes in")).toBeHidden();
  await expect(page.getByRole("button", { name: "2 corrections", exact: true })).toBeVisible();
});

test("each pane lights the other, findings lead to their lines, and both themes are accessible", async ({ browser }) => {
  const { page } = await admin(browser);
  await open(page);
  await page.locator("[data-line='17']").hover();
  await expect(made(page).locator("[data-row].bg-run-soft")).toContainText("Copy the tables");
  await made(page).locator("[data-row]", { hasText: "Let writes in" }).hover();
  await expect(page.locator("[data-line='22'].bg-run-soft")).toBeVisible();
  const findingsButton = made(page).getByRole("button", { name: /in the runbook itself/ });
  await findingsButton.click();
  const finding = made(page).getByRole("list", { name: "Findings" }).getByRole("button").first();
  await finding.click();
  const line = (await finding.textContent())?.match(/(\d+)$/)?.[1];
  await expect(page.locator(`[data-line='${line}'].bg-run-soft`)).toBeVisible();
  const accessible = async (name: string) => {
    for (const theme of ["dark", "light"] as const) {
      await wear(page, theme);
      expect([name, theme, ...(await findings(page, theme === "dark" ? "all" : "colours"))]).toEqual([name, theme]);
      await page.screenshot({ path: `screenshots/import-${name}-${theme}.png` });
    }
  };
  await open(page);
  await accessible("review");
  await row(page, "Step: Copy the tables").click();
  await expect(page.getByRole("menu")).toBeVisible();
  await accessible("menu");
  await page.keyboard.press("Escape");
  await made(page)
    .getByRole("tab", { name: /Also found/ })
    .click();
  await accessible("found");
});

test("on a phone document and plan take turns, and the menu comes up from the bottom", async ({ browser }) => {
  const { context } = await admin(browser);
  const { page, complaints } = await somebody(browser, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    storageState: await context.storageState(),
  });
  await open(page);
  await expect(page.getByRole("region", { name: "The document" })).toBeHidden();
  const step = row(page, "Step: Copy the tables");
  expect((await step.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await step.tap();
  const menu = page.getByRole("menu");
  await expect(menu).toBeVisible();
  const box = await menu.boundingBox();
  expect(box?.width).toBeGreaterThan(360);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(830);
  await page.getByRole("menuitemradio", { name: /^Question/ }).tap();
  await expect(row(page, "Question: Copy the tables")).toBeVisible();
  await page.getByRole("button", { name: "Document", exact: true }).tap();
  await page.locator("[data-line='22']").tap();
  await page.getByRole("button", { name: /Let writes in/ }).tap();
  await expect(row(page, "Step: Let writes in")).toBeInViewport();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect([sideways, ...(await findings(page)), ...complaints]).toEqual([false]);
});
